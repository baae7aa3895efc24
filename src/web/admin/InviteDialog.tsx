import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useConfirmed } from '../account/confirm.tsx'
import { looksLikeMail } from '../account/looks-like-mail.ts'
import { call, query } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useWords, type WordsOf } from '../words.tsx'
import { GrantFields } from './GrantFields.tsx'
import { emptyGrant, grantFaults, toGrant } from './grant-form.ts'
import { LinkBox } from './LinkBox.tsx'
import { refreshPeople } from './refresh-people.ts'

const empty = { name: '', login: '', email: '', by: 'link' as 'link' | 'mail' }
type Form = typeof empty

/** Mời người dùng: who, with which first role, and how the link goes. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { people: words, account } = useWords()
  const places = useQuery(query('listPlaces', {})).data
  const hasMail = useQuery(query('readSetup', {})).data?.mail ?? false
  const { run, dialog } = useConfirmed()
  const [form, setForm] = useState(empty)
  const [grant, setGrant] = useState(emptyGrant)
  const [tried, setTried] = useState(false)
  const invite = useMutation({
    mutationFn: () =>
      run(() => {
        const { email, ...person } = form
        const given = places ? toGrant(grant, places) : {}
        return call('invitePerson', { ...person, ...given, ...(email ? { email } : {}) })
      }),
    onSuccess: refreshPeople,
  })
  const faults = tried ? faultsOf(form, words, account) : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const all = { ...faultsOf(form, words, account), ...grantFaults(grant, words) }
    if (Object.keys(all).length === 0) invite.mutate()
  }
  const field = (key: 'name' | 'login' | 'email') => ({
    label: words[key],
    value: form[key],
    error: faults[key],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setForm({ ...form, [key]: event.target.value }),
  })
  if (invite.data)
    return (
      <Modal title={words.invite} onClose={onClose}>
        <div className="mt-2 grid gap-3">
          <p className="m-0 font-medium">
            {invite.data.person.name} ({invite.data.person.login})
          </p>
          <LinkBox link={invite.data.link} />
          <div>
            <Button onClick={onClose}>{words.closePanel}</Button>
          </div>
        </div>
      </Modal>
    )
  return (
    <Modal title={words.invite} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        <Field autoComplete="off" {...field('name')} />
        <Field autoComplete="off" autoCapitalize="none" spellCheck={false} {...field('login')} />
        <Field autoComplete="off" type="email" hint={words.optional} {...field('email')} />
        {places ? (
          <GrantFields
            form={grant}
            places={places}
            onChange={(part) => setGrant({ ...grant, ...part })}
          />
        ) : null}
        {hasMail ? (
          <Check
            label={words.byMail}
            checked={form.by === 'mail'}
            onChange={({ target }) => setForm({ ...form, by: target.checked ? 'mail' : 'link' })}
          />
        ) : null}
        {invite.error ? <RefusalNote error={invite.error} /> : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={invite.isPending}>
            {words.send}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
      {dialog}
    </Modal>
  )
}

function faultsOf(
  form: Form,
  words: WordsOf<'people'>,
  account: WordsOf<'account'>,
): { name?: string; login?: string; email?: string } {
  return {
    ...(form.name.trim() ? {} : { name: account.needed }),
    ...(form.login.trim().length >= 3 ? {} : { login: words.loginShort }),
    ...(form.email === '' || looksLikeMail(form.email) ? {} : { email: words.emailWrong }),
  }
}
