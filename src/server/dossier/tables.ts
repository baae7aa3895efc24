import type { PlaceTables } from '../platform/database/place-tables.ts'

/** One table of a dossier: its columns by the domain's field. Absent fields are null. */
export interface TableMap {
  readonly table: keyof PlaceTables
  readonly columns: Readonly<Record<string, string>>
  readonly order: 'place' | 'id'
  /** Rows that are no longer the dossier's are left out. */
  readonly where?: string
}

/** Fields whose column has the same name, and those that differ. */
function table(
  name: keyof PlaceTables,
  same: string,
  other: Readonly<Record<string, string>> = {},
  order: TableMap['order'] = 'place',
  where?: string,
): TableMap {
  const columns = Object.fromEntries(same.split(' ').map((field) => [field, field]))
  return { table: name, columns: { ...columns, ...other }, order, ...(where ? { where } : {}) }
}

const days = { from: 'from_day', to: 'to_day' } as const

/** The lists of a workspace that are stored as rows, by their name in the workspace. */
export const tables = {
  units: table(
    'unit',
    'id code name level type parent predecessors successors note basis confidence source',
    { ...days, fullName: 'full_name' },
  ),
  classifications: table('classification', 'unit kind value ground basis confidence', days),
  agencies: table('agency', 'id name short aliases unit vertical standing note', {
    packAgency: 'pack_agency',
  }),
  unitAliases: table('unit_alias', 'unit alias'),
  team: table('team_member', 'name position agency role source'),
  statements: table(
    'statement',
    'unit item kind chosen reason evidence',
    { ...days, by: 'stated_by', on: 'stated_on' },
    'id',
  ),
  recognitions: table(
    'recognition',
    'unit standard number day year pack state source evidence basis confidence note',
    { recheckedUnder: 'rechecked_under', knownOn: 'known_on' },
    'id',
  ),
  evidence: table(
    'evidence',
    'id code title type number date issuer file sha256 pages state restricted source note unit folder',
    {
      keptAt: 'kept_at',
      knownOn: 'known_on',
      periodFrom: 'period_from',
      periodTo: 'period_to',
      fileName: 'file_name',
    },
    'place',
    'trashed_at is null',
  ),
  links: table('evidence_link', 'evidence item unit document pages', {
    from: 'from_year',
    to: 'to_year',
  }),
  assignments: table('assignment', 'item unit kind agency person due years decision', days),
  tasks: table('task', 'id text agency kind item unit due meeting source', {
    givenOn: 'given_on',
    doneOn: 'done_on',
  }),
  projects: table(
    'project',
    'id unit name decision total accepted allocated disbursed source note',
    { asOf: 'as_of' },
  ),
  lists: table(
    'list',
    'id title kind columns expected agency person due unit years source usual note',
    { givenOn: 'given_on' },
  ),
  listRows: table('list_row', 'list id unit state remark', {
    values: 'cells',
    recordedOn: 'recorded_on',
  }),
  rounds: table(
    'sheet_round',
    'unit form year act reason items',
    { by: 'stated_by', at: 'stated_at' },
    'id',
  ),
  deadlines: table('deadline', 'form year due locks', { by: 'stated_by', at: 'stated_at' }, 'id'),
  extensions: table(
    'extension',
    'unit form year reason',
    { until: 'until_day', by: 'stated_by', at: 'stated_at' },
    'id',
  ),
  attachments: table('attachment', 'kind path text'),
  parameters: table('parameter', 'id value'),
} as const satisfies Record<string, TableMap>

export type TableName = keyof typeof tables

/** A record as its row, but for the keys. */
export function toRow(map: TableMap, record: object): Record<string, unknown> {
  const fields = record as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(map.columns).map(([field, column]) => [column, fields[field] ?? null]),
  )
}
