import type { Workspace } from '#domain/dossier/workspace.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Place } from '../access/place.ts'
import {
  foldedPaper,
  type KnownFile,
  type SpentCode,
  storeArrivedFiles,
} from '../evidence/arrived-files.ts'
import type { Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import { toRow as readingRow } from '../reading/reading-row.ts'
import { pathsOf, provinceOf } from '../unit/unit-paths.ts'
import {
  insertConfirmations,
  insertDossier,
  insertReadings,
  insertRows,
  selectHead,
  setSequence,
} from './store.ts'
import { type TableName, tables, toRow } from './tables.ts'

/** A workspace to be stored: its `units` and `classifications` are its own only, without the shipped ones. */
export interface NewWorkspace {
  readonly workspace: Workspace
  readonly path: string
  readonly by: string
  /** SHA-256 of kept bytes by evidence file. */
  readonly stored?: ReadonlyMap<string, string>
  /** What is known of the kept bytes. */
  readonly keptFiles?: readonly KnownFile[]
  /** Codes that were given to papers that are not there any more. */
  readonly codes?: readonly SpentCode[]
  /** Texts that are kept as they came, beside meetings and sections. */
  readonly kept?: readonly { readonly kind: string; readonly path: string; readonly text: string }[]
}

/**
 * Within a transaction: every row of a new dossier. Call `finish` with the journal entry's sequence. Throws
 * `already_exists`.
 */
export async function storeWorkspace(
  deps: Deps,
  tx: Tx,
  made: NewWorkspace,
): Promise<Place & { readonly finish: (sequence: number) => Promise<void> }> {
  const { dossier } = made.workspace
  const { path } = made
  if (await selectHead(tx, dossier.id)) throw new Refusal('already_exists', { id: dossier.id })
  const place = { province: provinceOf(path), dossier: dossier.id, path }
  await insertDossier(tx, {
    province: place.province,
    id: dossier.id,
    path,
    title: dossier.title,
    unit: dossier.unit,
    standard: dossier.standard,
    year: dossier.year,
    as_of: dossier.asOf ?? null,
    closing_on: dossier.closingOn ?? null,
    deadline: dossier.deadline ?? null,
    packs: dossier.packs,
    years: dossier.years,
    sequence: 0,
    created_at: deps.clock.now(),
  })
  await storeLists(deps, tx, place, made)
  return { ...place, finish: async (sequence) => void (await setSequence(tx, place, sequence)) }
}

async function storeLists(deps: Deps, tx: Tx, place: Place, made: NewWorkspace): Promise<void> {
  const { workspace, by } = made
  const pathOf = pathsOf(deps, workspace.units)
  const stamp = { by, at: deps.clock.now() }
  const ids = orderedIds(workspace.readings.length)
  await insertReadings(
    tx,
    workspace.readings.map((one, index) => ({
      ...readingRow(place, pathOf(one.unit) ?? place.path, one, stamp),
      id: ids[index] ?? uuid(),
      version: 1,
    })),
  )
  for (const [name, records] of Object.entries(listsOf(made, pathOf)) as [TableName, object[]][])
    await insertRows(tx, name, rowsOf(name, records, place))
  await insertConfirmations(tx, place, workspace.confirmations, orderedIds)
  await storeArrivedFiles(deps, tx, place, made)
}

/** The records of each table, with what the domain does not carry. */
function listsOf(
  { workspace, stored, kept }: NewWorkspace,
  pathOf: (unit: string) => string | undefined,
) {
  const { parameters, meetings, sections, evidence } = workspace
  const attached = (kind: string, texts: Workspace['meetings']) =>
    texts.map((one) => ({ ...one, kind }))
  return {
    units: workspace.units.map((one) => ({ ...one, path: pathOf(one.id) })),
    classifications: workspace.classifications,
    agencies: workspace.agencies,
    unitAliases: workspace.unitAliases,
    team: workspace.team,
    statements: workspace.statements,
    recognitions: workspace.recognitions,
    evidence: evidence.map((one) => ({
      ...one,
      stored: stored?.get(one.file ?? ''),
      path: pathOf(one.unit ?? workspace.dossier.unit),
      folded: foldedPaper(one),
      version: 1,
    })),
    links: evidence.flatMap((one) =>
      one.links.map((link) => ({ ...link, evidence: one.id, path: pathOf(link.unit) })),
    ),
    assignments: workspace.assignments,
    tasks: workspace.tasks,
    projects: workspace.projects,
    lists: workspace.lists,
    listRows: workspace.listRows.map((one) => ({ ...one, version: 1 })),
    rounds: workspace.rounds,
    deadlines: workspace.deadlines,
    extensions: workspace.extensions,
    attachments: [
      ...attached('meetings', meetings),
      ...attached('sections', sections),
      ...(kept ?? []),
    ],
    parameters: Object.entries(parameters).map(([id, value]) => ({ id, value })),
  } satisfies Record<TableName, readonly object[]>
}

/** Fields that only the table has, under their own names. */
const extra = ['path', 'stored', 'version', 'folded'] as const

function rowsOf(name: TableName, records: readonly object[], { province, dossier }: Place) {
  const map = tables[name]
  const ids = map.order === 'id' ? orderedIds(records.length) : []
  return records.map((record, index) => {
    const fields = record as Readonly<Record<string, unknown>>
    const more = extra.filter((key) => !(key in map.columns) && fields[key] !== undefined)
    return {
      ...toRow(map, record),
      ...Object.fromEntries(more.map((key) => [key, fields[key]])),
      ...(map.order === 'id' ? { id: ids[index] } : { place: index }),
      province,
      dossier,
    }
  })
}

/** New ids that sort in the order of the records. */
function orderedIds(count: number): readonly string[] {
  const now = Date.now()
  return Array.from({ length: count }, () => uuid(now)).sort()
}
