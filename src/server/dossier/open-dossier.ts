import type { Workspace } from '#domain/dossier/workspace.ts'
import { type Assessment, assess } from '#domain/evaluation/assessment.ts'
import { judgeAssessment } from '#domain/evaluation/judge.ts'
import type { Readiness } from '#domain/evaluation/readiness.ts'
import { type ReadingChange, withReadings } from '#domain/evaluation/with-readings.ts'
import type { Gap } from '#domain/gap/gap.ts'
import { gapsOf } from '#domain/gap/list-gaps.ts'
import { Pack } from '#domain/pack/pack.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Place } from '../access/place.ts'
import type { Deps } from '../platform/deps.ts'
import { loadWorkspace, type Superseded } from './load-workspace.ts'
import { recall, remember, untilBrought } from './memory.ts'
import { type Head, selectHead, selectOverlay } from './store.ts'

/** The two axes of time, as asked; absent ones are the dossier's own. */
export interface Asked {
  readonly year?: number | undefined
  readonly on?: string | undefined
}

/** A dossier in memory as one journal entry left it, with what was computed from it. */
export interface OpenDossier {
  readonly place: Place
  readonly sequence: number
  readonly workspace: Workspace
  readonly superseded: readonly Superseded[]
  /** The shipped packs and the dossier's own overlays. */
  readonly packs: readonly Pack[]
  /** The workspace's own today: `asOf`, else the clock's. */
  readonly today: string
  readonly assessed: (on: string) => Assessment
  readonly readiness: (at: { readonly year: number; readonly on: string }) => Readiness
  readonly gaps: (at: { readonly year: number; readonly on: string }) => readonly Gap[]
}

/**
 * The dossier as it is now. What is in memory is used only if no later journal entry has changed the dossier. Throws
 * `not_found`.
 */
export async function openDossier(deps: Deps, id: string): Promise<OpenDossier> {
  const head = await readHead(deps, id)
  await untilBrought(deps.db, id, head.sequence)
  const known = recall(deps.db, id)
  const isFresh = known && known.sequence >= head.sequence && known.today === todayOf(deps, head)
  const dossier = isFresh ? known : await readDossier(deps, head)
  remember(deps.db, dossier)
  return dossier
}

/** Place, own today and last journal entry, without reading the dossier. Throws `not_found`. */
export async function readHead(deps: Deps, id: string): Promise<Head> {
  const head = await selectHead(deps.db, id)
  if (!head) throw new Refusal('not_found', { kind: 'dossier' })
  return head
}

function todayOf(deps: Deps, head: Pick<Head, 'asOf'>): string {
  return head.asOf ?? deps.clock.today()
}

/** Names the state of an answer for conditional requests: the last entry and the two axes of time. */
export async function freshnessOf(
  deps: Deps,
  input: Asked & { readonly dossier: string },
): Promise<string> {
  const head = await readHead(deps, input.dossier)
  return `${head.sequence} ${input.year ?? head.year} ${input.on ?? todayOf(deps, head)}`
}

export function atOf({ workspace, today }: OpenDossier, { year, on }: Asked) {
  return { year: year ?? workspace.dossier.year, on: on ?? today }
}

async function readDossier(deps: Deps, head: Head): Promise<OpenDossier> {
  const { workspace, sequence, superseded } = await loadWorkspace(deps, deps.db, head)
  const packs = await packsFor(deps, workspace)
  const place = { province: head.province, dossier: head.dossier, path: head.path }
  return ready({ place, sequence, workspace, superseded, packs, today: todayOf(deps, head) })
}

type Known = Pick<
  OpenDossier,
  'place' | 'sequence' | 'workspace' | 'superseded' | 'packs' | 'today'
>

/** `prepared`: the assessment of the dossier's own today, where it is at hand. */
function ready(known: Known, prepared?: Assessment): OpenDossier {
  const assessed = memoized(
    (on: string) => assess(workspaceOn(known, on), known.packs, on),
    prepared && [prepared.on, prepared],
  )
  const readiness = memoized((key: string) => {
    const [year, on] = splitAt(key)
    return judgeAssessment(assessed(on), year)
  })
  const gaps = memoized((key: string) => gapsOf(assessed(splitAt(key)[1]), readiness(key)))
  return {
    ...known,
    assessed,
    readiness: ({ year, on }) => readiness(`${year} ${on}`),
    gaps: ({ year, on }) => gaps(`${year} ${on}`),
  }
}

/** What was changed later is as it was before, on a day before the change. */
function workspaceOn({ workspace, superseded }: Known, on: string): Workspace {
  const older = superseded.filter((one) => on < one.until).map((one) => one.reading)
  if (older.length === 0) return workspace
  return { ...workspace, readings: [...workspace.readings, ...older] }
}

/**
 * The dossier after some readings were stored: what is in memory takes them over instead of being read again, if nothing
 * else changed the dossier in between; undefined else.
 */
export function keepReadings(
  deps: Deps,
  place: Place,
  stored: { readonly previous: number; readonly sequence: number },
  changes: readonly ReadingChange[],
): OpenDossier | undefined {
  const known = recall(deps.db, place.dossier)
  if (known?.sequence !== stored.previous) return undefined
  const { today } = known
  const readings = [...known.workspace.readings]
  const replaced = replaceIn(readings, changes)
  if (!replaced) return undefined
  const old = changes.flatMap(({ before, after }) =>
    before ? [{ reading: before, until: after.recordedOn ?? today }] : [],
  )
  const superseded = [...known.superseded, ...old]
  const workspace = { ...known.workspace, readings }
  const prepared = withReadings(known.assessed(today), workspace, replaced)
  const isSure = changes.every(({ after }) => (after.recordedOn ?? today) <= today)
  const { sequence } = stored
  const dossier = ready(
    { ...known, workspace, superseded, sequence },
    isSure ? prepared : undefined,
  )
  remember(deps.db, dossier)
  return dossier
}

/** Puts changes into the readings that are in memory; the same changes with what stood there, undefined if one did not. */
function replaceIn(
  readings: Reading[],
  changes: readonly ReadingChange[],
): readonly ReadingChange[] | undefined {
  const placeOf = finder(readings, changes.length)
  const replaced: ReadingChange[] = []
  for (const { before, after } of changes) {
    const at = before ? placeOf(before) : readings.length
    if (at < 0) return undefined
    replaced.push({ before: before ? (readings[at] ?? null) : null, after })
    readings[at] = after
  }
  return replaced
}

/** Where a reading stands among many: a few are searched for, for more a register is made first. */
function finder(readings: readonly Reading[], count: number): (reading: Reading) => number {
  const keyOf = ({ unit, item, part, from, to, kind, scope, source, state }: Reading) =>
    JSON.stringify([unit, item, part, from, to, kind, scope, source, state === 'withdrawn'])
  if (count <= few)
    return (reading) => {
      const key = keyOf(reading)
      return readings.findIndex((one) => one.item === reading.item && keyOf(one) === key)
    }
  const register = new Map(readings.map((one, index) => [keyOf(one), index]))
  return (reading) => register.get(keyOf(reading)) ?? -1
}

const few = 4

function splitAt(key: string): readonly [number, string] {
  const [year = '', on = ''] = key.split(' ')
  return [Number(year), on]
}

/** The shipped packs and those of the set that only this installation has. */
async function packsFor(deps: Deps, workspace: Workspace): Promise<readonly Pack[]> {
  const shipped = new Set(deps.packs.map((pack) => `${pack.id} ${pack.version}`))
  const own: Pack[] = []
  for (const { id, version } of workspace.dossier.packs) {
    if (shipped.has(`${id} ${version}`)) continue
    const content = await selectOverlay(deps.db, id, version)
    if (content !== undefined) own.push(Pack.parse(content))
  }
  return [...deps.packs, ...own]
}

/** A few answers are kept: the days and years that somebody looks at. `first` is known already. */
function memoized<T>(make: (key: string) => T, first?: readonly [string, T]): (key: string) => T {
  const made = new Map<string, T>(first ? [first] : [])
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    if (made.size >= 32) made.clear()
    const value = make(key)
    made.set(key, value)
    return value
  }
}
