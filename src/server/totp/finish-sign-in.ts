import type { Session } from '#contract/session.ts'
import { Refusal } from '#domain/refusal.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { countAttempt, countGuest, forgetAttempts } from '../session/attempts.ts'
import { letIn } from '../session/enter.ts'
import { hashToken } from '../session/token.ts'
import { takeCode } from './check-code.ts'
import { deleteStep, tryStep } from './store.ts'

/** Codes that may be tried after one right password. */
const mostTries = 5

/**
 * Bước hai of signing in. Throws `code_wrong` for a wrong, taken or late code and for a sign-in that nobody began, all the
 * same; `too_many_attempts`.
 */
export async function finishSignIn(
  deps: Deps,
  { step, code }: { readonly step: string; readonly code: string },
  call: Call,
): Promise<Session> {
  const here = deps.config.dataFolder
  await countGuest(here, call.address)
  const hash = hashToken(step)
  const waiting = await transact(deps.db, (tx) => tryStep(tx, hash, deps.clock.now(), mostTries))
  const person = waiting?.person
  if (!waiting || !person) throw new Refusal('code_wrong')
  await countAttempt(here, `code ${person}`, call.address)
  const { how } = waiting.content as { how: string }
  const answer = await transact(deps.db, async (tx) => {
    const by = await takeCode(deps, tx, person, code, true)
    if (!by) return null
    await deleteStep(tx, hash)
    if (by === 'recovery')
      await writeEntry(tx, { actor: person, act: 'use_recovery_code', object: `person:${person}` })
    return await letIn(deps, tx, person, how, call)
  })
  if (!answer) throw new Refusal('code_wrong')
  await forgetAttempts(here, `code ${person}`)
  return await answer()
}
