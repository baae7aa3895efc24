import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { query } from '../api.ts'
import { useWords } from '../words.tsx'
import { Gate } from './Gate.tsx'
import { WayIn } from './WayIn.tsx'

/** Đăng nhập; in a trial, the choice of a role. Leads back to where the person wanted to go. */
export function SignInScreen() {
  const words = useWords().signIn
  const { ve } = useSearch({ from: '/dang-nhap' })
  const navigate = useNavigate()
  const { history } = useRouter()
  const trial = useQuery(query('readSetup', {})).data?.trial ?? false
  const enter = () => {
    if (ve) history.push(ve)
    else void navigate({ to: '/' })
  }
  return (
    <Gate
      title={trial ? words.trialTitle : words.title}
      lead={trial ? words.trialIntro : undefined}
    >
      <WayIn onDone={enter} back={ve ?? '/'} />
    </Gate>
  )
}
