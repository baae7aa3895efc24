import type { Names } from './names.ts'

/** One entry of the journal, as far as a sentence needs it. `before` and `after` are what was recorded of the object. */
export interface ToldDeed {
  readonly act: string
  readonly object: string
  readonly before: unknown
  readonly after: unknown
}

/** How a sentence about a deed names things. */
export interface DeedNames extends Pick<Names, 'item' | 'part' | 'standard'> {
  readonly unit: (id: string) => string
  readonly person: (id: string) => string
  /** Unit of measure of an item (`%`); empty where there is none. */
  readonly measure: (item: string) => string
}

/** One thing wrong with the journal, as `verifyJournal` finds it. */
export interface JournalFinding {
  readonly kind:
    | 'changed'
    | 'missing'
    | 'unlinked'
    | 'headDiffers'
    | 'cut'
    | 'rewritten'
    | 'unreadable'
    | 'noWitness'
  readonly sequence: number
  /** Of `cut` and `missing`: the number of the newest entry gone. */
  readonly known?: number | undefined
  /** The file that bears witness. */
  readonly file?: string | undefined
}

export type Scalar = string | number | boolean | null

/** One recorded field; `null` where it is absent or no single value. */
function fieldOf(state: unknown, name: string): Scalar {
  const value = isRecord(state) ? state[name] : undefined
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null
}

/** A recorded field as text; empty where it is absent. */
export function textOf(state: unknown, name: string): string {
  return String(fieldOf(state, name) ?? '')
}

/** How many a recorded field lists, or says itself. */
export function countOf(state: unknown, name: string): number {
  const value = isRecord(state) ? state[name] : undefined
  return Array.isArray(value) ? value.length : Number(value ?? 0)
}

/** What a deed's object names: `item:x16.17.1@06898` → `x16.17.1` and `06898`. */
export function objectOf({ object }: Pick<ToldDeed, 'object'>): {
  readonly kind: string
  readonly id: string
  readonly unit: string
} {
  const [, kind = '', rest = object] = /^([a-z_]+):(.*)$/s.exec(object) ?? []
  const at = rest.lastIndexOf('@')
  return at < 0
    ? { kind, id: rest, unit: '' }
    : { kind, id: rest.slice(0, at), unit: rest.slice(at + 1) }
}

/** A recorded figure: the counts where there are counts, else the value. */
export function figureIn(state: unknown): Scalar {
  const numerator = fieldOf(state, 'numerator')
  const denominator = fieldOf(state, 'denominator')
  return fieldOf(state, 'value') ?? (denominator === null ? null : `${numerator}/${denominator}`)
}

/** What a recorded paper is linked to, as `item@unit`. */
function linksIn(state: unknown): readonly string[] {
  const links = isRecord(state) ? state['links'] : undefined
  return Array.isArray(links)
    ? links.map((one) => `${textOf(one, 'item')}@${textOf(one, 'unit')}`)
    : []
}

/** A paper by its title and number; a restricted one by its code, as the journal says no more of it. */
export function paperOf({ object, before, after }: ToldDeed): string {
  const state = after ?? before
  const title = textOf(state, 'title')
  const number = textOf(state, 'number')
  const named = title === '' ? textOf(state, 'code') : `“${title}”`
  return [named || objectOf({ object }).id, number && `(${number})`].filter(Boolean).join(' ')
}

/** What a paper was linked to or unlinked from, named; empty where the deed does not say. */
export function changedLinks({ before, after }: ToldDeed, names: DeedNames): string {
  const [old, now] = [linksIn(before), linksIn(after)]
  const changed = [
    ...now.filter((one) => !old.includes(one)),
    ...old.filter((one) => !now.includes(one)),
  ]
  const said = changed.map((one) => {
    const [item = '', unit = ''] = one.split('@')
    return `${names.item(item)}, ${names.unit(unit)}`
  })
  return said.join('; ')
}

/** The period of a recorded figure: a year, or its first and last day. */
export function periodIn(state: unknown): {
  readonly year?: string
  readonly from: string
  readonly to: string
} {
  const from = textOf(state, 'from')
  const to = textOf(state, 'to')
  const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
  return isYear ? { year: from.slice(0, 4), from, to } : { from, to }
}

/** How a figure changed: new, another value, another state, or only what stands beside it. */
export function changeOf({ before, after }: ToldDeed): 'new' | 'value' | 'state' | 'beside' {
  if (!isRecord(before)) return 'new'
  if (figureIn(before) !== figureIn(after)) return 'value'
  return fieldOf(before, 'state') !== fieldOf(after, 'state') ? 'state' : 'beside'
}

function isRecord(state: unknown): state is Readonly<Record<string, unknown>> {
  return typeof state === 'object' && state !== null && !Array.isArray(state)
}
