import { hash } from 'node:crypto'

/** What a use case tells the journal: who did what to which object, and how it was before and after. */
export interface Deed {
  readonly actor: string
  readonly act: string
  readonly object: string
  /** The dossier whose people may read it; absent for what belongs to the installation. */
  readonly dossier?: string | null
  readonly before?: unknown
  readonly after?: unknown
}

/** Sequence and hash of the newest entry. */
export interface Head {
  readonly sequence: number
  readonly hash: string
}

/** One entry as it is stored; `before` and `after` are canonical JSON. */
export interface Entry {
  readonly sequence: number
  readonly at: string
  readonly actor: string
  readonly act: string
  readonly object: string
  readonly dossier: string | null
  readonly before: string
  readonly after: string
  readonly previous: string
  readonly hash: string
}

/** The head before the first entry. */
export const origin: Head = { sequence: 0, hash: '0'.repeat(64) }

/** The entry that follows `head` in the chain. */
export function chain(head: Head, deed: Deed, at: string): Entry {
  const open = {
    sequence: head.sequence + 1,
    at,
    actor: deed.actor,
    act: deed.act,
    object: deed.object,
    dossier: deed.dossier ?? null,
    before: canonical(deed.before ?? null),
    after: canonical(deed.after ?? null),
    previous: head.hash,
  }
  return { ...open, hash: hashOf(open) }
}

/** SHA-256 over the canonical JSON of everything in the entry but the hash itself. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { sequence, at, actor, act, object, dossier, before, after, previous } = entry
  // In the order of their names, as `canonical` would put them.
  const whole = { act, actor, after, at, before, dossier, object, previous, sequence }
  return hash('sha256', JSON.stringify(whole), 'hex')
}

/** JSON with sorted keys and no spaces: one text for one value. What JSON leaves out (undefined) is left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value))
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  if ('toJSON' in value && typeof value.toJSON === 'function') return value
  const sorted: Record<string, unknown> = {}
  for (const key of Object.keys(value).sort())
    put(sorted, key, inOrder((value as Readonly<Record<string, unknown>>)[key]))
  return sorted
}

/** A key like `__proto__` is a key like any other. */
function put(into: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(into, key, { value, enumerable: true, configurable: true })
  else into[key] = value
}
