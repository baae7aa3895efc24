import { useMutation } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import type { Output } from '#contract/api.ts'
import { call } from '../api.ts'
import type { Session } from '../session.tsx'
import { useWords } from '../words.tsx'

/** The trial's way in: one click per role, with what it does. */
export function TrialRoles({
  roles,
  onDone,
}: {
  readonly roles: Output<'readSetup'>['roles']
  readonly onDone: (session: Session) => void
}) {
  const { signIn: words, shell } = useWords()
  const choose = useMutation({
    mutationFn: (role: Output<'readSetup'>['roles'][number]) => call('chooseTrialRole', { role }),
    onSuccess: onDone,
  })
  return (
    <>
      {choose.error ? (
        <p role="alert" className="m-0 mb-2 rounded bg-fail-soft p-2 font-medium text-fail">
          {words.failed}
        </p>
      ) : null}
      <ul className="m-0 grid list-none gap-1.5 p-0">
        {roles.map((role) => (
          <li key={role}>
            <button
              type="button"
              disabled={choose.isPending}
              onClick={() => choose.mutate(role)}
              className="flex min-h-11 w-full items-center gap-3 rounded border border-line bg-paper px-3 py-1.5 text-left hover:border-line-strong hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">{shell.roles[role]}</span>
                <span className="block text-sm text-muted">{words.roleDoes[role]}</span>
              </span>
              <ChevronRight aria-hidden size={16} className="shrink-0 text-muted" />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
