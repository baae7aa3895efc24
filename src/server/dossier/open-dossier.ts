import type { Workspace } from '#domain/dossier/workspace.ts'
import { type Assessment, assess } from '#domain/evaluation/assessment.ts'
import { judgeAssessment } from '#domain/evaluation/judge.ts'
import type { Readiness } from '#domain/evaluation/readiness.ts'
import { withReading } from '#domain/evaluation/with-reading.ts'
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
 * The dossier after one reading was stored: what is in memory takes it over instead of being read again, if nothing else
 * changed the dossier in between; undefined else.
 */
export function keepReading(
  deps: Deps,
  place: Place,
  stored: {
    readonly previous: number
    readonly sequence: number
    readonly before: Reading | null
    readonly after: Reading
  },
): OpenDossier | undefined {
  const known = recall(deps.db, place.dossier)
  const { before, after, sequence } = stored
  if (known?.sequence !== stored.previous) return undefined
  const readings = [...known.workspace.readings]
  const at = before ? readings.findIndex((one) => isSameSlot(one, before)) : readings.length
  if (at < 0) return undefined
  const old = before ? (readings[at] ?? null) : null
  readings[at] = after
  const until = after.recordedOn ?? known.today
  const superseded = before ? [...known.superseded, { reading: before, until }] : known.superseded
  const workspace = { ...known.workspace, readings }
  const prepared = withReading(known.assessed(known.today), workspace, old, after)
  const isSure = until <= known.today
  const dossier = ready(
    { ...known, workspace, superseded, sequence },
    isSure ? prepared : undefined,
  )
  remember(deps.db, dossier)
  return dossier
}

function isSameSlot(a: Reading, b: Reading): boolean {
  return (
    a.item === b.item &&
    a.unit === b.unit &&
    a.from === b.from &&
    a.to === b.to &&
    a.part === b.part &&
    a.kind === b.kind &&
    a.scope === b.scope &&
    a.source === b.source &&
    a.state !== 'withdrawn'
  )
}

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
