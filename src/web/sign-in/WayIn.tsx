import { useQuery } from '@tanstack/react-query'
import { query, queryClient } from '../api.ts'
import { sessionRenewed } from '../connection.ts'
import type { Session } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import { Directories } from './Directories.tsx'
import { SignInForm } from './SignInForm.tsx'
import { TrialRoles } from './TrialRoles.tsx'

/** The way in that this installation has: a role of the trial, or an account. */
export function WayIn({
  onDone,
  back,
}: {
  readonly onDone: () => void
  /** Where a directory leads back to; absent: to this page. */
  readonly back?: string
}) {
  const words = useWords().signIn
  const setup = useQuery(query('readSetup', {}))
  const enter = (session: Session) => {
    queryClient.setQueryData(query('readSession', {}).queryKey, session)
    sessionRenewed()
    onDone()
    void queryClient.invalidateQueries()
  }
  return (
    <Loaded of={setup} skeleton={<Skeleton className="h-48" />}>
      {(data) =>
        data.trial ? (
          <TrialRoles roles={data.roles} onDone={enter} />
        ) : (
          <>
            {data.needsAdministrator ? (
              <p className="m-0 mb-3 rounded bg-part-soft p-2 text-part-ink">
                {words.noAdministrator}
              </p>
            ) : null}
            <Directories
              directories={data.directories}
              back={back ?? `${location.pathname}${location.search}`}
            />
            <SignInForm onDone={enter} />
          </>
        )
      }
    </Loaded>
  )
}
