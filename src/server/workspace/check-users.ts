import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Fault } from '#domain/fault.ts'
import type { TableRead } from './read-table.ts'
import { type UserRow, userTable } from './tables.ts'

/** Người dùng: grants name known units and agencies, and one sign-in name belongs to one person. */
export function checkUsers(
  { records, lines }: TableRead<UserRow>,
  { units, agencies }: Pick<Workspace, 'units' | 'agencies'>,
): readonly Fault[] {
  const unitIds = new Set(units.map((one) => one.id))
  const agencyIds = new Set(agencies.map((one) => one.id))
  const owners = new Map<string, { person: string; line: number }>()
  return records.flatMap((row, index) => {
    const line = lines[index] ?? 0
    const owner = owners.get(row.login)
    if (owner === undefined) owners.set(row.login, { person: row.person, line })
    const wrong = [...wrongGrant(row, unitIds, agencyIds)]
    if (owner !== undefined && owner.person !== row.person)
      wrong.push({
        column: 'login',
        code: 'id_doubled',
        params: { id: row.login, first: owner.line },
      })
    return wrong.map((one) => ({ file: userTable.file, line, ...one }))
  })
}

function* wrongGrant(
  { unit, agency, from, to }: UserRow,
  units: ReadonlySet<string>,
  agencies: ReadonlySet<string>,
): Generator<Pick<Fault, 'column' | 'code' | 'params'>> {
  if (unit !== undefined && !units.has(unit))
    yield { column: 'unit', code: 'unit_unknown', params: { unit } }
  if (agency !== undefined && !agencies.has(agency))
    yield { column: 'agency', code: 'agency_unknown', params: { agency } }
  if (from !== undefined && to !== undefined && from > to)
    yield { column: 'to', code: 'period_reversed', params: { from, to } }
}
