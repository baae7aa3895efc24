import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useConfirmed } from '../account/confirm.tsx'
import { looksLikeMail } from '../account/looks-like-mail.ts'
import { call, query } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import { LinkBox } from './LinkBox.tsx'
import type { Person } from './person.ts'
import { refreshPeople } from './refresh-people.ts'

/** The account itself: name and address, links, closing, second step, sessions. */
export function PersonAccount({ person }: { readonly person: Person }) {
  const words = useWords().people
  const may = useMay()
  const { run, dialog } = useConfirmed()
  const link = useMutation({
    mutationFn: (by: 'link' | 'mail') => run(() => call('makeLink', { person: person.id, by })),
    onSuccess: refreshPeople,
  })
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => run(work),
    onSuccess: refreshPeople,
  })
  const { id } = person
  return (
    <section aria-labelledby="tai-khoan" className="grid gap-3">
      <h3 id="tai-khoan" className="m-0 text-base font-semibold">
        {words.account}
      </h3>
      {may('managePeople') ? <ProfileForm person={person} run={run} /> : null}
      {link.data ? <LinkBox link={link.data} /> : null}
      {(link.error ?? act.error) ? <RefusalNote error={link.error ?? act.error} /> : null}
      <div className="flex flex-wrap gap-2">
        {person.active ? <LinkButtons person={person} onMake={(by) => link.mutate(by)} /> : null}
        {may('managePeople') ? (
          <Button onClick={() => act.mutate(() => call('endPersonSessions', { person: id }))}>
            {words.signOut}
          </Button>
        ) : null}
        {may('managePeople') && person.totp ? (
          <Button onClick={() => act.mutate(() => call('resetTotp', { person: id }))}>
            {words.totpOff}
          </Button>
        ) : null}
        <Button
          onClick={() =>
            act.mutate(() => call('setActive', { person: id, active: !person.active }))
          }
        >
          {person.active ? words.close : words.open}
        </Button>
      </div>
      <span role="status" className="text-done-ink">
        {act.isSuccess ? words.done : ''}
      </span>
      {dialog}
    </section>
  )
}

function LinkButtons({
  person,
  onMake,
}: {
  readonly person: Person
  readonly onMake: (by: 'link' | 'mail') => void
}) {
  const words = useWords().people
  const hasMail = useQuery(query('readSetup', {})).data?.mail ?? false
  return (
    <>
      <Button onClick={() => onMake('link')}>
        {person.hasPassword ? words.resetLink : words.invitationLink}
      </Button>
      {hasMail && person.email ? (
        <Button onClick={() => onMake('mail')}>{words.mailLink}</Button>
      ) : null}
    </>
  )
}

function ProfileForm({
  person,
  run,
}: {
  readonly person: Person
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
}) {
  const words = useWords().people
  const [form, setForm] = useState({ name: person.name, email: person.email ?? '' })
  const save = useMutation({
    mutationFn: () =>
      run(() =>
        call('changePerson', {
          person: person.id,
          name: form.name.trim(),
          email: form.email.trim() || null,
        }),
      ),
    onSuccess: refreshPeople,
  })
  const isMail = form.email === '' || looksLikeMail(form.email)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.name.trim() && isMail) save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-2 sm:grid-cols-2">
      <Field
        label={words.name}
        value={form.name}
        onChange={({ target }) => setForm({ ...form, name: target.value })}
      />
      <Field
        label={words.email}
        type="email"
        value={form.email}
        error={isMail ? undefined : words.emailWrong}
        onChange={({ target }) => setForm({ ...form, email: target.value })}
      />
      {save.error ? <RefusalNote error={save.error} /> : null}
      <div className="flex items-center gap-2 sm:col-span-2">
        <Button type="submit" disabled={save.isPending}>
          {words.save}
        </Button>
        <span role="status" className="text-done-ink">
          {save.isSuccess ? words.done : ''}
        </span>
      </div>
    </form>
  )
}
