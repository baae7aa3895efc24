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
  const whole = { act, actor, after, at, before, dossier, object, previous, sequence }
  // The keys stand in their canonical order already.
  return hash('sha256', JSON.stringify(whole))
}

/** JSON with sorted keys and no spaces: one text for one value. What JSON leaves out (undefined) is left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value))
}

/** Keys in order all the way down: many times faster than a replacer, and an import writes a hundred thousand entries. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  if ('toJSON' in value) return value
  const fields = value as Readonly<Record<string, unknown>>
  const inOrder: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(fields).sort()) inOrder[key] = sorted(fields[key])
  return inOrder
}
