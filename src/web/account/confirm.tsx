import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Rejected } from '#contract/client.ts'
import { call, query } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useWords } from '../words.tsx'

type Work<T> = () => Promise<T>

/**
 * Nhập lại mật khẩu: `run` does a sensitive act; when the server wants the password first, `dialog` asks for it and the act is done
 * again. Whoever gives up leaves the refusal as it was.
 */
export function useConfirmed(): {
  readonly run: <T>(work: Work<T>) => Promise<T>
  readonly dialog: ReactNode
} {
  const [isAsking, setAsking] = useState(false)
  const waiting = useRef<{ readonly go: () => void; readonly stop: () => void }>(undefined)
  const run = async <T,>(work: Work<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Rejected) || error.code !== 'confirm_needed') throw error
      await new Promise<void>((go, stop) => {
        waiting.current = { go, stop: () => stop(error) }
        setAsking(true)
      })
      return await work()
    }
  }
  const end = (how: 'go' | 'stop') => {
    setAsking(false)
    waiting.current?.[how]()
  }
  const dialog = isAsking ? (
    <ConfirmDialog onDone={() => end('go')} onCancel={() => end('stop')} />
  ) : null
  return { run, dialog }
}

function ConfirmDialog({
  onDone,
  onCancel,
}: {
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const words = useWords().account
  const account = useQuery(query('readAccount', {})).data
  const [password, setPassword] = useState('')
  const confirm = useMutation({
    mutationFn: () => call('confirmPassword', { password }),
    onSuccess: onDone,
    onError: () => setPassword(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The dialog may stand in a form of the page: only its own is sent.
    event.stopPropagation()
    if (password) confirm.mutate()
  }
  const isWrong = confirm.error instanceof Rejected && confirm.error.code === 'wrong_credentials'
  return (
    <Modal title={words.again} onClose={onCancel}>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        <p className="m-0 text-muted">
          {account?.hasPassword === false ? words.againNone : words.againWhy}
        </p>
        {confirm.error && !isWrong ? <RefusalNote error={confirm.error} /> : null}
        <Field
          label={words.password}
          type="password"
          autoComplete="current-password"
          value={password}
          error={isWrong && !password ? words.againWrong : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={confirm.isPending}>
            {words.proceed}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </div>
      </form>
    </Modal>
  )
}
