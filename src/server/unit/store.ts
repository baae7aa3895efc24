import { sql } from 'kysely'
import type { Classification, Unit } from '#domain/unit/unit.ts'
import type { Database, Tx } from '../platform/database/schema.ts'

const unitAsJson = sql`json_strip_nulls(json_build_object(
    'id', id, 'code', code, 'name', name, 'fullName', full_name, 'level', level, 'type', type, 'parent', parent,
    'from', from_day, 'to', to_day, 'predecessors', predecessors, 'successors', successors, 'note', note,
    'basis', basis, 'confidence', confidence, 'source', source))`

const classificationAsJson = sql`json_strip_nulls(json_build_object(
    'unit', unit, 'kind', kind, 'value', value, 'from', from_day, 'to', to_day, 'ground', ground,
    'basis', basis, 'confidence', confidence))`

/** The path of a dossier's own unit. */
export async function findPath(db: Database | Tx, unit: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('unit')
    .select('path')
    .where('id', '=', unit)
    .orderBy('province')
    .limit(1)
    .executeTakeFirst()
  return found?.path
}

/** Units of the installation's dossiers that are not shipped, each once. */
export async function selectOwnUnits(db: Database): Promise<readonly Unit[]> {
  const found = await sql<{ unit: Unit }>`select ${unitAsJson} as unit
    from (select distinct on (id) * from unit order by id, dossier) own order by id`.execute(db)
  return found.rows.map((row) => row.unit)
}

export async function selectOwnClassifications(
  db: Database,
  unit: string,
): Promise<readonly Classification[]> {
  const found = await sql<{ item: Classification }>`select ${classificationAsJson} as item
    from classification where unit = ${unit} order by dossier, place`.execute(db)
  const once = new Map(found.rows.map(({ item }) => [JSON.stringify(item), item]))
  return [...once.values()]
}

/** A dossier's own units above and below one of them (itself too), from the first dossier that has it. */
export async function selectAround(
  db: Database,
  unit: string,
): Promise<{ readonly units: Unit[]; readonly classifications: Classification[] }> {
  const found = await db
    .selectFrom('unit')
    .select(['province', 'dossier', 'path'])
    .where('id', '=', unit)
    .orderBy('dossier')
    .limit(1)
    .executeTakeFirst()
  if (!found) return { units: [], classifications: [] }
  const around = sql`(starts_with(path, ${found.path}) or starts_with(${found.path}, path))`
  const ofDossier = sql`province = ${found.province} and dossier = ${found.dossier}`
  const units = await sql<{ unit: Unit }>`select ${unitAsJson} as unit from unit
    where ${ofDossier} and ${around} order by place`.execute(db)
  const items = await sql<{ item: Classification }>`select ${classificationAsJson} as item
    from classification where ${ofDossier} and unit in
      (select id from unit where ${ofDossier} and ${around}) order by place`.execute(db)
  return {
    units: units.rows.map((row) => row.unit),
    classifications: items.rows.map((row) => row.item),
  }
}
