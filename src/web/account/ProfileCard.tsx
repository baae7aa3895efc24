import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, query, queryClient } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import { useConfirmed } from './confirm.tsx'
import { type Account, keepAccount } from './keep-account.ts'
import { looksLikeMail } from './looks-like-mail.ts'

/** The own name and address. */
export function ProfileCard({ account }: { readonly account: Account }) {
  const words = useWords().account
  const [form, setForm] = useState({ name: account.name, email: account.email ?? '' })
  const { run, dialog } = useConfirmed()
  const save = useMutation({
    mutationFn: () =>
      run(() =>
        call('changeProfile', { name: form.name.trim(), email: form.email.trim() || null }),
      ),
    onSuccess: (after) => {
      keepAccount(after)
      void queryClient.invalidateQueries({ queryKey: query('readSession', {}).queryKey })
    },
  })
  const emailWrong = form.email !== '' && !looksLikeMail(form.email)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.name.trim() && !emailWrong) save.mutate()
  }
  return (
    <Card title={words.profile}>
      <form onSubmit={submit} noValidate className="grid gap-3 px-3 pb-3">
        <p className="m-0 text-muted">
          {words.login}: <strong className="text-ink">{account.login}</strong>
        </p>
        <Field
          label={words.name}
          autoComplete="name"
          value={form.name}
          error={form.name.trim() ? undefined : words.needed}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
        <Field
          label={words.email}
          hint={words.emailHint}
          type="email"
          autoComplete="email"
          value={form.email}
          error={emailWrong ? words.emailWrong : undefined}
          onChange={(event) => setForm({ ...form, email: event.target.value })}
        />
        {save.error ? <RefusalNote error={save.error} /> : null}
        <div className="flex items-center gap-3">
          <Button type="submit" disabled={save.isPending}>
            {words.save}
          </Button>
          <span role="status" className="text-done-ink">
            {save.isSuccess ? words.saved : ''}
          </span>
        </div>
      </form>
      {dialog}
    </Card>
  )
}
