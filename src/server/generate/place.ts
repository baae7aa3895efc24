import type { Classification, Unit } from '#domain/unit/unit.ts'
import { inWords } from './number-words.ts'

/** What the chosen standards say of levels and types of units; nothing here names a tier. */
export interface PlaceShape {
  readonly upperLevel: string
  readonly upperType: string
  readonly memberLevel: string
  readonly memberType: string
  readonly region: string | undefined
  readonly group: string | undefined
}

/** Huyện Mẫu with its province, communes, township, and two communes merged on a day. */
export interface Place {
  readonly province: Unit
  readonly district: Unit
  /** Member units that the standard judges in the last year. */
  readonly communes: readonly Unit[]
  readonly township: Unit
  readonly merger: Merger
  readonly units: readonly Unit[]
  readonly classifications: readonly Classification[]
}

/** Code and name of the fictional province; its one district bears the same name. */
export interface Called {
  readonly code: string
  readonly name: string
}

/** Sáp nhập: `into` stands in place of `former` from the first day of `year`. */
interface Merger {
  readonly year: number
  readonly former: readonly [Unit, Unit]
  readonly into: Unit
}

const source = 'Huyện Mẫu hư cấu, do bộ sinh số liệu lập; không phải địa phương có thật'
const known = { basis: 'source', confidence: 'high', source } as const

/** The fictional district's units; the merger falls on 1 January of `mergedIn`. */
export function makePlace(
  shape: PlaceShape,
  communes: number,
  mergedIn: number,
  called: Called = { code: 'M1', name: 'Mẫu' },
): Place {
  const province = unitOf(called.code, called.name, 'Tỉnh', 'province', 'tinh', undefined)
  const upper = { level: shape.upperLevel, type: shape.upperType }
  const code = `${called.code}01`
  const district = unitOf(code, called.name, 'Huyện', upper.level, upper.type, province.id)
  const member = (at: number, name: string, id?: string): Unit => {
    const number = String(at).padStart(3, '0')
    const unit = unitOf(
      `${code}${number}`,
      name,
      'Xã',
      shape.memberLevel,
      shape.memberType,
      district.id,
    )
    return id === undefined ? unit : { ...unit, id }
  }
  const unchanged = Array.from({ length: communes - 1 }, (_, at) =>
    member(at + 1, `Mẫu ${inWords(at + 1)}`),
  )
  const merger = merge(mergedIn, communes, member)
  const town = unitOf(
    `${code}T`,
    called.name,
    'Thị trấn',
    shape.memberLevel,
    'thi_tran',
    district.id,
  )
  return {
    province,
    district,
    communes: [...unchanged, merger.into],
    township: town,
    merger,
    units: [province, district, ...unchanged, ...merger.former, merger.into, town],
    classifications: classify(province.id, shape),
  }
}

function merge(
  year: number,
  last: number,
  member: (at: number, name: string, id?: string) => Unit,
): Merger {
  const name = `Mẫu ${inWords(last)}`
  const kept = member(last, name)
  const end = `${year - 1}-12-31`
  const ids = { kept: `${kept.code}_pre${year}`, into: `${kept.code}_${year}` }
  const gone = unnumbered(member(last, 'Mẫu Cũ'))
  const note = `Sáp nhập ${gone.fullName} vào ${kept.fullName} từ ngày 01/01/${year} (hư cấu)`
  return {
    year,
    former: [
      { ...kept, id: ids.kept, to: end, successors: [ids.into], note },
      { ...gone, to: end, successors: [ids.into], note },
    ],
    into: { ...kept, id: ids.into, from: `${year}-01-01`, predecessors: [ids.kept, gone.id], note },
  }
}

/** The code of a commune that is no more: outside the numbers of those that are. */
function unnumbered(unit: Unit): Unit {
  const code = `${unit.code}C`
  return { ...unit, id: code, code }
}

function unitOf(
  code: string,
  name: string,
  title: string,
  level: string,
  type: string,
  parent: string | undefined,
): Unit {
  return {
    id: code,
    code,
    name,
    fullName: `${title} ${name}`,
    level,
    type,
    ...(parent === undefined ? {} : { parent }),
    predecessors: [],
    successors: [],
    ...known,
  }
}

function classify(unit: string, shape: PlaceShape): readonly Classification[] {
  const ground = 'Quyết định số 01/QĐ-UBND ngày 05/01/2010 của UBND tỉnh Mẫu (hư cấu)'
  const columns = [
    { kind: 'region', value: shape.region },
    { kind: 'group', value: shape.group },
  ] as const
  return columns.flatMap(({ kind, value }) =>
    value === undefined
      ? []
      : [{ unit, kind, value, ground, basis: known.basis, confidence: known.confidence }],
  )
}
