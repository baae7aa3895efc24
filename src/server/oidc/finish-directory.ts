import { authorizationCodeGrant, type IDToken } from 'openid-client'
import type { Session } from '#contract/session.ts'
import { Refusal } from '#domain/refusal.ts'
import { toEmail } from '../people/add-person.ts'
import type { Tx } from '../platform/database/schema.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Directory } from '../platform/directories.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { unseal } from '../platform/secret-key.ts'
import { countGuest } from '../session/attempts.ts'
import { letIn } from '../session/enter.ts'
import { toLogin } from '../session/to-login.ts'
import { hashToken } from '../session/token.ts'
import { directoryOf, discover, redirectUri } from './provider.ts'
import type { Away } from './start-directory.ts'
import { findIdentity, findUnlinked, insertIdentity, takeStep } from './store.ts'

/**
 * Takes what a directory answered, once, and lets the person in whom it names. The directory answers for the second step. No account and
 * no right comes of it: an identity that belongs to no account is `no_account`. A forged, replayed, foreign or late answer is
 * `directory_refused`, all alike; `directory_away`, `too_many_attempts`.
 */
export async function finishDirectory(
  deps: Deps,
  input: { readonly proof: string; readonly answer: string },
  call: Call,
): Promise<Session> {
  await countGuest(deps.config.dataFolder, call.address)
  const away = await takeAway(deps, input.proof)
  const directory = directoryOf(deps, away.provider)
  const claims = await redeem(deps, directory, away, input.answer)
  const answer = await transact(deps.db, async (tx) => {
    const person = await personFor(deps, tx, directory, claims)
    return await letIn(deps, tx, person, `directory:${directory.id}`, call)
  })
  return await answer()
}

async function takeAway(deps: Deps, proof: string): Promise<Away> {
  const hash = hashToken(proof)
  const content = await transact(deps.db, (tx) => takeStep(tx, hash, deps.clock.now()))
  const sealed = (content as { sealed?: string } | undefined)?.sealed
  const text = sealed && (await unseal(deps.config.dataFolder, sealed))
  if (!text) throw new Refusal('directory_refused')
  return JSON.parse(text) as Away
}

/** Exchanges the code; state, nonce, PKCE, issuer, audience, signature and times are checked by the library. */
async function redeem(
  deps: Deps,
  directory: Directory,
  { state, nonce, verifier }: Away,
  answer: string,
): Promise<IDToken> {
  const configuration = await discover(deps, directory)
  const url = new URL(redirectUri(deps))
  url.search = answer
  try {
    const tokens = await authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims) return claims
  } catch (err) {
    deps.log.warn({ err, directory: directory.id }, 'answer of a directory not accepted')
    if (isAway(err)) throw new Refusal('directory_away', { name: directory.name })
  }
  throw new Refusal('directory_refused')
}

/** A connection that failed or took too long; what the directory or the library said no to is something else. */
function isAway(error: unknown): boolean {
  const causes = [error, error instanceof Error ? error.cause : undefined]
  return causes.some((one) => {
    const code = typeof one === 'object' && one !== null && 'code' in one ? String(one.code) : ''
    return /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|UND_ERR|OAUTH_TIMEOUT)/.test(code)
  })
}

async function personFor(
  deps: Deps,
  tx: Tx,
  directory: Directory,
  claims: IDToken,
): Promise<string> {
  const known = await findIdentity(tx, directory.id, claims.sub)
  const person = known ?? (await matched(deps, tx, directory, claims))
  if (!person?.active) throw new Refusal('no_account', { name: directory.name })
  return person.id
}

/** The first time an identity comes: found by verified address or by login where the directory is set so, and kept. */
async function matched(deps: Deps, tx: Tx, directory: Directory, claims: IDToken) {
  const value = valueToMatch(directory, claims)
  if (value === undefined || directory.match === 'link') return undefined
  const person = await findUnlinked(tx, directory.id, directory.match, value)
  if (!person?.active) return undefined
  const row = { provider: directory.id, subject: claims.sub, person: person.id }
  await insertIdentity(tx, { ...row, linked_by: directory.match, linked_at: deps.clock.now() })
  const after = { provider: directory.id, subject: claims.sub, by: directory.match }
  const object = `person:${person.id}`
  await writeEntry(tx, { actor: 'vedich', act: 'link_directory', object, after })
  return person
}

function valueToMatch({ match, loginClaim }: Directory, claims: IDToken): string | undefined {
  const value = match === 'email' ? claims['email'] : claims[loginClaim]
  if (typeof value !== 'string' || value === '') return undefined
  if (match === 'email') return claims['email_verified'] === true ? toEmail(value) : undefined
  return toLogin(value)
}
