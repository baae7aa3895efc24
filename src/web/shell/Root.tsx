import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { standing } from '../connection.ts'
import { useStore } from '../store.ts'
import { withWords } from '../words.tsx'
import { Banners } from './Banners.tsx'

const SessionEnded = lazy(() =>
  withWords(() => import('../sign-in/SessionEnded.tsx')).then((found) => ({
    default: found.SessionEnded,
  })),
)

/** What stands around every page: the server's absence, a new version, the end of a session. */
export function Root() {
  const ended = useStore(standing) === 'ended'
  return (
    <>
      <Banners />
      <Outlet />
      {ended ? (
        <Suspense>
          <SessionEnded />
        </Suspense>
      ) : null}
    </>
  )
}
