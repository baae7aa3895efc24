import { createTransport } from 'nodemailer'
import { issueLink } from '../account/issue-link.ts'
import type { OutboxTable } from '../platform/database/reference-tables.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { later } from '../session/sessions.ts'
import type { MailKind } from './outbox.ts'
import { findRecipient, markFailed, markSent, takeDue } from './store.ts'
import { mailText } from './texts.ts'

/** Waiting times after failed attempts, in hours; the last one again and again. */
const pauses = [1 / 60, 5 / 60, 0.25, 1, 4]

/**
 * Sends what is due, one after the other; what the mail server does not take is tried again later, for ever: nothing is lost.
 * Answers how many went.
 */
export async function deliverMail(deps: Deps): Promise<number> {
  for (let sent = 0; ; sent++) {
    const now = deps.clock.now()
    const mail = await transact(deps.db, (tx) => takeDue(tx, now, later(now, 0.1)))
    if (!mail || !(await deliver(deps, mail))) return sent
  }
}

/** False when the server did not take it: the others may as well wait. */
async function deliver(deps: Deps, mail: OutboxTable): Promise<boolean> {
  const to = await findRecipient(deps.db, mail)
  try {
    if (to) await send(deps, mail.kind as MailKind, to)
  } catch (err) {
    deps.log.warn({ err, mail: mail.id, tries: mail.tries }, 'mail not sent; tried again later')
    const pause = pauses[Math.min(mail.tries, pauses.length) - 1] ?? 1
    const due_at = later(deps.clock.now(), pause)
    const fault = err instanceof Error ? err.message.slice(0, 300) : 'unknown'
    await transact(deps.db, (tx) => markFailed(tx, mail.id, { fault, due_at }))
    return false
  }
  await transact(deps.db, (tx) => markSent(tx, mail.id, deps.clock.now()))
  return true
}

const withLink: Readonly<Partial<Record<MailKind, 'invitation' | 'reset'>>> = {
  invitation: 'invitation',
  reset: 'reset',
  reset_asked: 'reset',
}

async function send(
  { config, ...deps }: Deps,
  kind: MailKind,
  to: { readonly id: string; readonly name: string; readonly email: string },
): Promise<void> {
  const url = config.url ?? ''
  const wanted = withLink[kind]
  // The link is made as the mail goes, so that its secret waits nowhere; one that did not go is ended by the next.
  const made = wanted
    ? await transact(deps.db, (tx) => issueLink({ ...deps, config }, tx, to.id, wanted))
    : null
  const link = made && `${url}/mat-khau?ma=${made.token}`
  const transport = createTransport({
    url: config.smtpUrl ?? '',
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  const { subject, text } = mailText(kind, { name: to.name, url, link })
  try {
    const address = { name: to.name, address: to.email }
    await transport.sendMail({ from: config.mailFrom, to: address, subject, text })
  } finally {
    transport.close()
  }
}
