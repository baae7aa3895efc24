import type { Session } from '#contract/session.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { answerSession, later, openSession, toSession } from './sessions.ts'
import { deleteSteps, hasTotp, insertStep } from './store.ts'
import { hashToken, newToken } from './token.ts'

/** How long the code may be waited for. */
const stepMinutes = 10

/**
 * Within a transaction: the first step was right. Lets the person in, or where the second step is on, asks for the code. What it
 * answers is called after the commit: only then does the browser get its cookie.
 */
export async function enter(
  deps: Deps,
  tx: Tx,
  person: string,
  how: string,
  call: Call,
): Promise<() => Promise<Session>> {
  if (await hasTotp(tx, person)) {
    const step = await askCode(deps, tx, person, how)
    return async () => ({ ...toSession(deps, call.caller), step })
  }
  return await letIn(deps, tx, person, how, call)
}

/** Within a transaction: opens the session in a new token; the one that the browser had before ends. */
export async function letIn(
  deps: Deps,
  tx: Tx,
  person: string,
  how: string,
  call: Call,
): Promise<() => Promise<Session>> {
  const opening = { how, agent: call.agent, instead: call.caller.session }
  const token = await openSession(deps, tx, person, opening)
  const object = `person:${person}`
  await writeEntry(tx, { actor: person, act: 'sign_in', object, after: { how } })
  return () => answerSession(deps, call, token)
}

async function askCode(deps: Deps, tx: Tx, person: string, how: string): Promise<string> {
  const token = newToken()
  const now = deps.clock.now()
  await deleteSteps(tx, now)
  await insertStep(tx, {
    hash: hashToken(token),
    kind: 'code',
    person,
    content: JSON.stringify({ how }),
    tries: 0,
    created_at: now,
    expires_at: later(now, stepMinutes / 60),
  })
  return token
}
