import { useMutation } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Rejected } from '#contract/client.ts'
import { call, query, queryClient } from '../api.ts'
import { sessionRenewed } from '../connection.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { takeAway } from './away.ts'
import { Gate } from './Gate.tsx'

/** Where a directory leads back to: its answer is handed to the server once, and taken out of the address. */
export function DirectoryScreen() {
  const words = useWords().account
  const { history } = useRouter()
  const begun = useRef(false)
  const finish = useMutation({
    mutationFn: async (answer: string) => {
      const away = takeAway()
      if (!away) throw new Rejected(401, 'directory_refused', {})
      const session = await call('finishDirectory', { proof: away.proof, answer })
      return { session, back: away.back }
    },
    onSuccess: ({ session, back }) => {
      queryClient.setQueryData(query('readSession', {}).queryKey, session)
      sessionRenewed()
      history.replace(back)
    },
  })
  const { mutate } = finish
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const answer = location.search.slice(1)
    window.history.replaceState(window.history.state, '', location.pathname)
    mutate(answer || 'none')
  }, [mutate])
  return (
    <Gate title={finish.error ? words.directoryFailed : words.directoryWait}>
      {finish.error ? (
        <div className="grid gap-3">
          <RefusalNote error={finish.error} />
          <Link to="/dang-nhap" className={buttonClass('primary')}>
            {words.backToSignIn}
          </Link>
        </div>
      ) : null}
    </Gate>
  )
}
