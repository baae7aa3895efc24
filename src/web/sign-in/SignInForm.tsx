import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Rejected } from '#contract/client.ts'
import { call } from '../api.ts'
import type { Session } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords, type WordsOf } from '../words.tsx'
import { CodeForm } from './CodeForm.tsx'

/** Login and password, then the code where the second step is on. What is wrong stands beside the field; the login stays. */
export function SignInForm({ onDone }: { readonly onDone: (session: Session) => void }) {
  const words = useWords()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [step, setStep] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const signIn = useMutation({
    mutationFn: () => call('signIn', { login, password }),
    onSuccess: (session) => (session.step === null ? onDone(session) : setStep(session.step)),
    onError: () => setPassword(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (login && password) signIn.mutate()
  }
  if (step !== null) return <CodeForm step={step} onDone={onDone} onBack={() => setStep(null)} />
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      {signIn.error ? (
        <p role="alert" className="m-0 rounded bg-fail-soft p-2 font-medium text-fail">
          {sentence(signIn.error, words.signIn, words.shell)}
        </p>
      ) : null}
      <Field
        label={words.signIn.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        error={tried && !login ? words.signIn.needed : undefined}
      />
      <Field
        label={words.signIn.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={tried && !password && !signIn.isPending ? words.signIn.needed : undefined}
      />
      <Button type="submit" look="primary" disabled={signIn.isPending}>
        {words.signIn.submit}
      </Button>
      <Link to="/quen-mat-khau" className="control inline-flex items-center text-ink">
        {words.account.forgot}
      </Link>
    </form>
  )
}

function sentence(error: Error, words: WordsOf<'signIn'>, shell: WordsOf<'shell'>): string {
  switch (error instanceof Rejected ? error.code : '') {
    case 'wrong_credentials':
      return words.wrong
    case 'too_many_attempts':
      return words.tooMany
    case 'unreachable':
      return `${shell.unreachableTitle}. ${shell.unreachable}`
    default:
      return words.failed
  }
}
