/** A file that was on its way when the page closed; it goes on when chosen again. */
export interface KeptUpload {
  readonly fingerprint: string
  readonly address: string
  readonly dossier: string
  readonly unit: string
  readonly batch: string
  readonly name: string
  readonly bytes: number
  readonly at: number
}

const key = 'vedich.uploads'
/** The server forgets what was not finished after a while; so does the browser. */
const longest = 7 * 24 * 3600 * 1000

export function keptUploads(now = Date.now()): KeptUpload[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => isKept(one) && now - one.at < longest) : []
  } catch {
    return []
  }
}

export function keepUploads(added: readonly KeptUpload[]): void {
  const fresh = new Set(added.map(({ fingerprint }) => fingerprint))
  write([...keptUploads().filter(({ fingerprint }) => !fresh.has(fingerprint)), ...added])
}

export function forgetUpload(address: string): void {
  write(keptUploads().filter((one) => one.address !== address))
}

function isKept(value: unknown): value is KeptUpload {
  const { fingerprint, address, at, name } = (value ?? {}) as Partial<KeptUpload>
  return (
    typeof fingerprint === 'string' &&
    typeof address === 'string' &&
    typeof at === 'number' &&
    typeof name === 'string'
  )
}

function write(kept: readonly KeptUpload[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing: a reload begins anew.
  }
}
