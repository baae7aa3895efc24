import { allowInsecureRequests, type Configuration, discovery } from 'openid-client'
import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../platform/deps.ts'
import type { Directory } from '../platform/directories.ts'

const known = new Map<string, Promise<Configuration>>()
/** Seconds that a directory may take to answer. */
const patience = 10

/** A directory by its id. Throws `not_found`. */
export function directoryOf({ config }: Deps, id: string): Directory {
  const found = config.directories.find((one) => one.id === id)
  if (!found) throw new Refusal('not_found', { kind: 'directory' })
  return found
}

/** What a directory says of itself, asked once. Throws `directory_away`; then it is asked again the next time. */
export async function discover(deps: Deps, directory: Directory): Promise<Configuration> {
  const key = `${directory.issuer} ${directory.clientId}`
  const found = known.get(key) ?? ask(directory)
  known.set(key, found)
  try {
    return await found
  } catch (err) {
    known.delete(key)
    deps.log.warn({ err, directory: directory.id }, 'directory away')
    throw new Refusal('directory_away', { name: directory.name })
  }
}

async function ask({ issuer, clientId, clientSecret }: Directory): Promise<Configuration> {
  const url = new URL(issuer)
  // Without TLS only on this machine itself.
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  const execute = url.protocol === 'http:' && isLocal ? [allowInsecureRequests] : []
  return await discovery(url, clientId, clientSecret, undefined, { execute, timeout: patience })
}

/** Where a directory leads back to. */
export function redirectUri({ config }: Deps): string {
  return `${config.url}/dang-nhap/tra-loi`
}
