import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, query } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import { Gate } from './Gate.tsx'

/** Quên mật khẩu: a link by mail where there is mail, else whom to ask. */
export function ForgotScreen() {
  const { account: words, signIn } = useWords()
  const setup = useQuery(query('readSetup', {})).data
  const [login, setLogin] = useState('')
  const ask = useMutation({ mutationFn: () => call('askReset', { login }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (login.trim()) ask.mutate()
  }
  return (
    <Gate
      title={words.forgotTitle}
      lead={setup?.mail === false ? words.forgotNoMail : words.forgotIntro}
    >
      <div className="grid gap-3">
        {ask.isSuccess ? (
          <p role="status" className="m-0 rounded bg-done p-2 text-done-ink">
            {words.forgotSent}
          </p>
        ) : null}
        {ask.error ? <RefusalNote error={ask.error} /> : null}
        {setup?.mail && !ask.isSuccess ? (
          <form onSubmit={submit} noValidate className="grid gap-3">
            <Field
              label={signIn.login}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={login}
              onChange={(event) => setLogin(event.target.value)}
            />
            <Button type="submit" look="primary" disabled={ask.isPending}>
              {words.forgotSend}
            </Button>
          </form>
        ) : null}
        <Link to="/dang-nhap" className={buttonClass()}>
          {words.backToSignIn}
        </Link>
      </div>
    </Gate>
  )
}
