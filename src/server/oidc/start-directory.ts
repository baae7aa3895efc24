import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { seal } from '../platform/secret-key.ts'
import { countGuest } from '../session/attempts.ts'
import { later } from '../session/sessions.ts'
import { hashToken, newToken } from '../session/token.ts'
import { directoryOf, discover, redirectUri } from './provider.ts'
import { insertStep } from './store.ts'

/** What is kept here of a sign-in while the browser is away; the browser keeps only the proof. */
export interface Away {
  readonly provider: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** How long one may stay at the directory. */
const minutes = 15

/** Đăng nhập bằng thư mục: where the browser is to go. Throws `not_found`, `directory_away`, `too_many_attempts`. */
export async function startDirectory(
  deps: Deps,
  { provider }: { readonly provider: string },
  call: Call,
): Promise<{ url: string; proof: string }> {
  const directory = directoryOf(deps, provider)
  await countGuest(deps.config.dataFolder, call.address)
  const configuration = await discover(deps, directory)
  const verifier = randomPKCECodeVerifier()
  const away: Away = { provider, state: randomState(), nonce: randomNonce(), verifier }
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(deps),
    scope: directory.scope,
    state: away.state,
    nonce: away.nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  const proof = newToken()
  const now = deps.clock.now()
  const sealed = await seal(deps.config.dataFolder, JSON.stringify(away))
  await transact(deps.db, (tx) =>
    insertStep(tx, {
      hash: hashToken(proof),
      kind: 'directory',
      person: null,
      content: JSON.stringify({ sealed }),
      tries: 0,
      created_at: now,
      expires_at: later(now, minutes / 60),
    }),
  )
  return { url: url.href, proof }
}
