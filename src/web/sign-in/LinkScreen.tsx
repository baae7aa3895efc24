import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { passwordFault } from '../account/new-password.ts'
import { call, query, queryClient } from '../api.ts'
import { sessionRenewed } from '../connection.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import type { Session } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import { CodeForm } from './CodeForm.tsx'
import { Gate } from './Gate.tsx'

/** A one-time link: an invitation to accept, or a password to set anew. */
export function LinkScreen() {
  const words = useWords().account
  const { ma } = useSearch({ from: '/mat-khau' })
  // The secret leaves the address, so that no history and no passer-by keeps it.
  const [token] = useState(ma)
  const navigate = useNavigate()
  useEffect(() => {
    if (ma) void navigate({ to: '/mat-khau', search: {}, replace: true })
  }, [ma, navigate])
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => call('readLink', { token: token ?? '' }),
    enabled: token !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (token === undefined)
    return (
      <Gate title={words.resetTitle}>
        <Notice title={words.linkNone} />
      </Gate>
    )
  const title = link.data?.kind === 'invitation' ? words.invitationTitle : words.resetTitle
  return (
    <Gate
      title={title}
      lead={link.data ? words.linkFor(link.data.name, link.data.login) : undefined}
    >
      {link.error ? <RefusalNote error={link.error} /> : null}
      {link.isPending ? <Skeleton className="h-32" /> : null}
      {link.data ? <PasswordForm token={token} login={link.data.login} /> : null}
    </Gate>
  )
}

function PasswordForm({ token, login }: { readonly token: string; readonly login: string }) {
  const words = useWords().account
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const enter = (session: Session) => {
    queryClient.setQueryData(query('readSession', {}).queryKey, session)
    sessionRenewed()
    void navigate({ to: '/' })
  }
  const set = useMutation({
    mutationFn: () => call('openLink', { token, password }),
    onSuccess: (session) => (session.step === null ? enter(session) : undefined),
  })
  const fault = passwordFault(password, set.error, words)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password.length >= 12) set.mutate()
  }
  if (set.data?.step)
    return (
      <CodeForm
        step={set.data.step}
        onDone={enter}
        onBack={() => void navigate({ to: '/dang-nhap' })}
      />
    )
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      {set.error && !fault ? <RefusalNote error={set.error} /> : null}
      <input type="hidden" autoComplete="username" value={login} readOnly />
      <Field
        label={words.fresh}
        hint={words.passwordHint}
        type="password"
        autoComplete="new-password"
        value={password}
        error={fault}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={set.isPending}>
        {words.linkSet}
      </Button>
    </form>
  )
}
