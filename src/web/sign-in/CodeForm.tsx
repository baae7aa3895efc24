import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import type { Session } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'

/** Bước hai: the code of the authenticator, or a recovery code. */
export function CodeForm({
  step,
  onDone,
  onBack,
}: {
  readonly step: string
  readonly onDone: (session: Session) => void
  readonly onBack: () => void
}) {
  const words = useWords().account
  const [code, setCode] = useState('')
  const finish = useMutation({
    mutationFn: () => call('finishSignIn', { step, code: code.trim() }),
    onSuccess: onDone,
    onError: () => setCode(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim().length >= 6) finish.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <h2 className="m-0 text-lg font-semibold">{words.codeTitle}</h2>
      <p className="m-0 text-muted">{words.codeIntro}</p>
      {finish.error ? <RefusalNote error={finish.error} /> : null}
      <Field
        label={words.code}
        autoComplete="one-time-code"
        spellCheck={false}
        // The code is the one thing to do here, and the password was typed just before.
        autoFocus
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={finish.isPending}>
          {words.codeSubmit}
        </Button>
        <Button onClick={onBack}>{words.codeBack}</Button>
      </div>
    </form>
  )
}
