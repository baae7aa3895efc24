import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Rejected } from '#contract/client.ts'
import { passwordFault } from '../account/new-password.ts'
import { call, query, queryClient } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords, type WordsOf } from '../words.tsx'
import { Gate } from './Gate.tsx'

/** The first administrator, by the one-time link of `vedich init`. */
export function AdministratorScreen() {
  const words = useWords().signIn
  const { ma } = useSearch({ from: '/khoi-tao' })
  return (
    <Gate title={words.administratorTitle} lead={ma ? words.administratorIntro : undefined}>
      {ma ? <AdministratorForm token={ma} /> : <Notice title={words.administratorNoLink} />}
    </Gate>
  )
}

function AdministratorForm({ token }: { readonly token: string }) {
  const words = useWords().signIn
  const navigate = useNavigate()
  const [form, setForm] = useState({ name: '', login: '', password: '' })
  const [tried, setTried] = useState(false)
  const create = useMutation({
    mutationFn: () => call('createAdministrator', { token, ...form }),
    onSuccess: (session) => {
      queryClient.setQueryData(query('readSession', {}).queryKey, session)
      void navigate({ to: '/' })
    },
  })
  const faults = tried ? faultsOf(form, words) : {}
  const refused = passwordFault(form.password, create.error, useWords().account)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faultsOf(form, words)).length === 0) create.mutate()
  }
  const field = (key: keyof typeof form) => ({
    value: form[key],
    error: faults[key],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setForm({ ...form, [key]: event.target.value }),
  })
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      {create.error && !refused ? (
        <p role="alert" className="m-0 rounded bg-fail-soft p-2 font-medium text-fail">
          {isExpired(create.error) ? words.administratorExpired : words.failed}
        </p>
      ) : null}
      <Field label={words.name} autoComplete="name" {...field('name')} />
      <Field label={words.login} autoComplete="username" {...field('login')} />
      <Field
        label={words.password}
        hint={words.passwordHint}
        type="password"
        autoComplete="new-password"
        {...field('password')}
        error={faults.password ?? refused}
      />
      <Button type="submit" look="primary" disabled={create.isPending}>
        {words.create}
      </Button>
    </form>
  )
}

function faultsOf(
  form: { readonly name: string; readonly login: string; readonly password: string },
  words: WordsOf<'signIn'>,
): { name?: string; login?: string; password?: string } {
  return {
    ...(form.name.trim() ? {} : { name: words.needed }),
    ...(form.login.trim().length >= 3 ? {} : { login: words.loginShort }),
    ...(form.password.length >= 12 ? {} : { password: words.passwordShort }),
  }
}

function isExpired(error: Error): boolean {
  return error instanceof Rejected && ['link_expired', 'not_found'].includes(error.code)
}
