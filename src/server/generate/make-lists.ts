import type { Agency } from '#domain/dossier/dossier.ts'
import type { Project } from '#domain/dossier/workspace.ts'
import type {
  ListColumn,
  ListDefinition,
  ListRow,
  ListValue,
  UsualList,
} from '#domain/list/list.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { FictionUnit } from './fiction-units.ts'
import { inWords } from './number-words.ts'
import { type Random, randomOf } from './random.ts'

/** What the lists of a district are made from. */
export interface ListMaterial {
  readonly packs: readonly Pack[]
  readonly agencies: readonly Agency[]
  readonly projects: readonly Project[]
  readonly whole: FictionUnit
  readonly members: readonly FictionUnit[]
  readonly year: number
  readonly seed: number
}

/** A row to come: the name in its first column, and the unit that it speaks of. */
interface Named {
  readonly name: string
  readonly unit: string
  readonly known?: Readonly<Record<string, ListValue>>
}

/** Danh mục of the district, one of each usual kind: whole, sent and accepted. */
export function makeLists(material: ListMaterial): {
  readonly lists: readonly ListDefinition[]
  readonly listRows: readonly ListRow[]
} {
  const usual = material.packs.flatMap((pack) => pack.lists ?? [])
  const made = usual.map((one, index) => {
    const names = namesOf(one, material)
    const list = definitionOf(one, names, material, index)
    return { list, rows: names.map((name, at) => rowOf(list, name, at, material)) }
  })
  return { lists: made.map((one) => one.list), listRows: made.flatMap((one) => one.rows) }
}

function definitionOf(
  { id, title, kind, columns }: UsualList,
  names: readonly Named[],
  { agencies, whole, year }: ListMaterial,
  index: number,
): ListDefinition {
  const bodies = agencies.filter((one) => one.packAgency !== undefined)
  const agency = bodies[index % Math.max(1, bodies.length)]?.id
  const isNamed = kind === 'villages'
  return {
    id,
    title,
    kind,
    columns: [...columns],
    expected: isNamed
      ? { rows: names.map(({ name, unit }) => ({ name, unit })) }
      : { count: names.length, rows: [] },
    ...(agency === undefined ? {} : { agency }),
    due: `${year + 1}-02-20`,
    unit: whole.id,
    years: { from: year, to: year },
    source: `Kế hoạch lập hồ sơ năm ${year} của UBND huyện Mẫu (hư cấu)`,
    givenOn: `${year + 1}-01-11`,
    usual: id,
  }
}

function namesOf({ kind }: UsualList, material: ListMaterial): readonly Named[] {
  const { members, projects, whole, year, seed } = material
  switch (kind) {
    case 'works':
      return projects.map((one) => ({
        name: one.name,
        unit: one.unit,
        known: { tong_muc: (one.total ?? 0) / 1_000_000, quyet_dinh: one.decision ?? '' },
      }))
    case 'villages':
      return members.flatMap((unit) =>
        Array.from({ length: randomOf(seed, 'villages', unit.id).whole(3, 6) }, (_, at) => ({
          name: `Thôn ${inWords(at + 1)}, ${unit.name}`,
          unit: unit.id,
        })),
      )
    case 'models':
      return members.map((unit) => ({
        name: `Mô hình trồng rau an toàn, ${unit.name}`,
        unit: unit.id,
      }))
    default:
      return Array.from({ length: 8 }, (_, at) => ({
        name: `Triển khai xây dựng nông thôn mới năm ${year - at} (hư cấu)`,
        unit: whole.id,
      }))
  }
}

function rowOf(
  list: ListDefinition,
  { name, unit, known = {} }: Named,
  at: number,
  { year, seed }: ListMaterial,
): ListRow {
  const random = randomOf(seed, 'list', list.id, unit, at)
  const cells = list.columns.map((column, index): [string, ListValue | undefined] => [
    column.key,
    index === 0 ? name : (known[column.key] ?? cellOf(column, random, year)),
  ])
  const filled = cells.filter(
    (one): one is [string, ListValue] => one[1] !== undefined && one[1] !== '',
  )
  return {
    list: list.id,
    id: `${list.id}-${at + 1}`,
    unit,
    values: Object.fromEntries(filled),
    state: 'accepted',
    recordedOn: `${year + 1}-02-10`,
  }
}

/** Anything that the column takes; notes stay empty. */
function cellOf(column: ListColumn, random: Random, year: number): ListValue | undefined {
  switch (column.type) {
    case 'number':
      return /^năm/iu.test(column.name) ? year - random.whole(0, 5) : random.whole(60, 420)
    case 'day':
      return `${year - random.whole(0, 5)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`
    case 'boolean':
      return random.chance(0.5)
    case 'choice':
      return random.pick(column.choices ?? [])
    default:
      return column.required ? `${random.whole(10, 900)}/QĐ-UBND (hư cấu)` : undefined
  }
}
