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
import { QrCode } from './QrCode.tsx'

/** Xác thực hai bước: turned on by a code, off by the password; the recovery codes are shown once. */
export function TotpCard({ account }: { readonly account: Account }) {
  const words = useWords().account
  const { run, dialog } = useConfirmed()
  const [codes, setCodes] = useState<readonly string[]>([])
  const begin = useMutation({ mutationFn: () => run(() => call('beginTotp', {})) })
  const end = useMutation({
    mutationFn: () => run(() => call('turnOffTotp', {})),
    onSuccess: keepAccount,
  })
  const renew = useMutation({
    mutationFn: () => run(() => call('renewRecoveryCodes', {})),
    onSuccess: ({ recoveryCodes }) => took(recoveryCodes),
  })
  const took = (fresh: readonly string[]) => {
    setCodes(fresh)
    begin.reset()
    void queryClient.invalidateQueries({ queryKey: query('readAccount', {}).queryKey })
  }
  const error = begin.error ?? end.error ?? renew.error
  return (
    <Card title={words.totp}>
      <div className="grid gap-3 px-3 pb-3">
        <p className="m-0">{account.totp ? words.totpOn(account.recoveryCodes) : words.totpOff}</p>
        {error ? <RefusalNote error={error} /> : null}
        {codes.length > 0 ? <Codes codes={codes} onDone={() => setCodes([])} /> : null}
        {begin.data && !account.totp ? (
          <Setup secret={begin.data.secret} uri={begin.data.uri} run={run} onDone={took} />
        ) : null}
        <div className="flex flex-wrap gap-2">
          {account.totp ? (
            <>
              <Button onClick={() => renew.mutate()} disabled={renew.isPending}>
                {words.recoveryNew}
              </Button>
              <Button onClick={() => end.mutate()} disabled={end.isPending}>
                {words.totpEnd}
              </Button>
            </>
          ) : begin.data ? null : (
            <Button onClick={() => begin.mutate()} disabled={begin.isPending}>
              {words.totpBegin}
            </Button>
          )}
        </div>
      </div>
      {dialog}
    </Card>
  )
}

function Setup({
  secret,
  uri,
  run,
  onDone,
}: {
  readonly secret: string
  readonly uri: string
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
  readonly onDone: (codes: readonly string[]) => void
}) {
  const words = useWords().account
  const [code, setCode] = useState('')
  const turnOn = useMutation({
    mutationFn: () => run(() => call('turnOnTotp', { code })),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim().length >= 6) turnOn.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <p className="m-0">{words.totpScan}</p>
      <QrCode text={uri} label={words.totpQr} />
      <p className="m-0">
        {words.totpSecret} <code className="font-semibold break-all">{secret}</code>
      </p>
      {turnOn.error ? <RefusalNote error={turnOn.error} /> : null}
      <Field
        label={words.totpCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <Button type="submit" look="primary" disabled={turnOn.isPending}>
          {words.totpConfirm}
        </Button>
      </div>
    </form>
  )
}

function Codes({
  codes,
  onDone,
}: {
  readonly codes: readonly string[]
  readonly onDone: () => void
}) {
  const words = useWords().account
  return (
    <div role="status" className="grid gap-2 rounded border border-line bg-part-soft p-3">
      <p className="m-0 font-semibold">{words.recovery}</p>
      <p className="m-0">{words.recoveryKeep}</p>
      <ul className="m-0 grid list-none grid-cols-1 gap-1 p-0 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div>
        <Button onClick={onDone}>{words.recoveryDone}</Button>
      </div>
    </div>
  )
}
