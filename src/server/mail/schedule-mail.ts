import type { Deps } from '../platform/deps.ts'
import { deliverMail } from './deliver-mail.ts'

const pause = 10_000

/** Sends the outbox every few seconds while the server runs. Answers how to stop. */
export function scheduleMail(deps: Deps): () => Promise<void> {
  if (deps.config.smtpUrl === null) return async () => undefined
  let running: Promise<unknown> = Promise.resolve()
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    running = deliverMail(deps)
      .catch((err) => deps.log.error({ err }, 'the outbox could not be read'))
      .finally(() => {
        isBusy = false
      })
  }, pause)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
