import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Rejected } from '#contract/client.ts'
import { call } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useSession } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import { type Account, keepAccount } from './keep-account.ts'
import { passwordFault } from './new-password.ts'

const empty = { current: '', password: '' }

/** Đổi mật khẩu by the current one. */
export function PasswordCard({ account }: { readonly account: Account }) {
  const words = useWords().account
  const [form, setForm] = useState(empty)
  const change = useMutation({
    mutationFn: () => call('changePassword', form),
    onSuccess: (after) => {
      keepAccount(after)
      setForm(empty)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.current && form.password.length >= 12) change.mutate()
  }
  const isTrial = useSession()?.trial
  const isWrong = change.error instanceof Rejected && change.error.code === 'wrong_credentials'
  const fault = passwordFault(form.password, change.error, words)
  if (!account.hasPassword)
    return (
      <Card title={words.password}>
        <p className="m-0 px-3 pb-3 text-muted">
          {isTrial ? words.trialPassword : words.noPassword}
        </p>
      </Card>
    )
  return (
    <Card title={words.password}>
      <form onSubmit={submit} noValidate className="grid gap-3 px-3 pb-3">
        <input type="hidden" autoComplete="username" value={account.login} readOnly />
        <Field
          label={words.current}
          type="password"
          autoComplete="current-password"
          value={form.current}
          error={isWrong ? words.currentWrong : undefined}
          onChange={(event) => setForm({ ...form, current: event.target.value })}
        />
        <Field
          label={words.fresh}
          hint={words.passwordHint}
          type="password"
          autoComplete="new-password"
          value={form.password}
          error={fault}
          onChange={(event) => setForm({ ...form, password: event.target.value })}
        />
        {change.error && !isWrong && !fault ? <RefusalNote error={change.error} /> : null}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={change.isPending}>
            {words.change}
          </Button>
          <span role="status" className="text-done-ink">
            {change.isSuccess ? words.changed : ''}
          </span>
        </div>
      </form>
    </Card>
  )
}
