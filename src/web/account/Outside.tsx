import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { call } from '../api.ts'
import { useMay, useSession } from '../session.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'

/** The frame of pages that belong to no dossier: the way back, the account, the people. A guest is led to the way in. */
export function Outside({ children }: { readonly children: ReactNode }) {
  const { account: words, navigation, shell } = useWords()
  const session = useSession()
  const may = useMay()
  useWayIn(session?.person === null)
  if (!session?.person) return <PageSkeleton />
  const leave = () => {
    call('signOut', {})
      .catch(() => undefined)
      // A new page: nothing that this person saw stays in the browser's memory.
      .finally(() => location.assign('/dang-nhap'))
  }
  return (
    <div className="mx-auto max-w-400 p-3 md:p-4">
      <header className="mb-3 flex flex-wrap items-center justify-between gap-2 border-b border-line pb-2">
        <p className="m-0 text-lg font-bold text-brand">{shell.product}</p>
        <nav aria-label={shell.account} className="flex flex-wrap gap-1">
          <Link to="/" className={buttonClass('quiet')}>
            {words.home}
          </Link>
          <Link to="/tai-khoan" className={buttonClass('quiet')}>
            {words.title}
          </Link>
          {may('manageStaff') ? (
            <Link to="/quan-tri/nguoi-dung" className={buttonClass('quiet')}>
              {words.people}
            </Link>
          ) : null}
          {may('operate') ? (
            <>
              <Link to="/quan-tri/su-kien" className={buttonClass('quiet')}>
                {navigation.events}
              </Link>
              <Link to="/quan-tri/lich" className={buttonClass('quiet')}>
                {navigation.calendar}
              </Link>
              <Link to="/quan-tri/he-thong" className={buttonClass('quiet')}>
                {navigation.system}
              </Link>
            </>
          ) : null}
          <Button look="quiet" onClick={leave}>
            {session.trial ? shell.switchRole : shell.signOut}
          </Button>
        </nav>
      </header>
      <main>{children}</main>
    </div>
  )
}

/** Leads a guest to the way in, and afterwards back here. */
function useWayIn(isGuest: boolean) {
  const navigate = useNavigate()
  useEffect(() => {
    if (!isGuest) return
    const here = `${location.pathname}${location.search}`
    void navigate({ to: '/dang-nhap', search: { ve: here }, replace: true })
  }, [isGuest, navigate])
}
