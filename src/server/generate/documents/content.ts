import { groupBy } from '#domain/group.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Reading } from '#domain/reading/reading.ts'
import type { FictionalDistrict } from '../district.ts'
import type { PlannedFile } from '../make-evidence.ts'

/** What one paper of evidence says: its head, its text, its table of figures. */
export interface DocumentContent {
  readonly issuer: string
  readonly number: string
  readonly placeAndDay: string
  readonly day: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly holds: readonly string[]
  readonly footer: string
}

/** Writes the papers of a district from its own readings, so that a paper never says another figure. */
export function contentWriter(district: FictionalDistrict): (file: PlannedFile) => DocumentContent {
  const { workspace, packs } = district
  const { year } = workspace.dossier
  const items = itemsIn(packs)
  const readings = groupBy(
    workspace.readings.filter((one) => one.to.startsWith(String(year))),
    (one) => one.unit,
  )
  return (file) => {
    const own = (readings.get(file.unit) ?? []).filter(
      (one) => one.item === file.item || one.item.startsWith(`${file.item}.`),
    )
    return {
      issuer: `UBND ${file.unitName}`.toUpperCase(),
      number: `Số: ${file.number}`,
      placeAndDay: `${placeOf(file.unitName)}, ${dayInWords(file.day)}`,
      day: file.day,
      title: file.title,
      paragraphs: [
        `UBND ${file.unitName} (địa phương hư cấu) báo cáo số liệu và tài liệu minh chứng năm ${year} để thử phần mềm.`,
      ],
      columns: ['Chỉ tiêu', 'Nội dung', 'Kết quả'],
      rows: own.map((one) => rowOf(one, items)),
      holds: file.holds,
      footer: 'Tài liệu mẫu, mọi số liệu đều hư cấu.',
    }
  }
}

interface Named {
  readonly number: string
  readonly text: string
  readonly unit: string | undefined
}

function itemsIn(packs: readonly Pack[]): ReadonlyMap<string, Named> {
  const criteria = packs.flatMap((pack) => pack.standards).flatMap((one) => one.criteria)
  const indicators = criteria.flatMap((one) =>
    one.indicators.map((item) => [item.id, { ...named(item), number: item.number }] as const),
  )
  const requirements = criteria.flatMap((one) =>
    (one.requirements?.items ?? []).map((item) => [item.id, named(item)] as const),
  )
  const conditions = packs
    .flatMap((pack) => pack.procedure?.procedures ?? [])
    .flatMap((one) => one.conditions)
    .map((item) => [item.id, named(item)] as const)
  return new Map([...conditions, ...requirements, ...indicators])
}

function named(item: {
  readonly id: string
  readonly text: string
  readonly unit?: string | undefined
}): Named {
  return { number: item.id.split('.').at(-1) ?? '', text: item.text, unit: item.unit }
}

function rowOf(reading: Reading, items: ReadonlyMap<string, Named>): readonly string[] {
  const item = items.get(reading.item)
  const part = reading.part === '' ? '' : ` (${reading.part})`
  return [
    item?.number ?? reading.item,
    `${item?.text ?? reading.item}${part}`,
    resultOf(reading, item?.unit),
  ]
}

function resultOf(reading: Reading, unit: string | undefined): string {
  const { numerator, denominator, value } = reading
  if (numerator !== undefined && denominator !== undefined) {
    const percent = decimal((numerator * 100) / denominator, 1)
    return `${percent}% (${decimal(numerator, 1)}/${decimal(denominator, 1)})`
  }
  if (value === true) return 'Đạt'
  if (value === false) return 'Chưa đạt'
  if (typeof value === 'number') return `${decimal(value, 2)} ${unit ?? ''}`.trim()
  return value ?? ''
}

/** As officials write it: a comma before the decimals, dots between thousands. */
function decimal(value: number, places: number): string {
  const [whole = '', fraction = ''] = Number(value.toFixed(places)).toString().split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return fraction === '' ? grouped : `${grouped},${fraction}`
}

function placeOf(unit: string): string {
  return unit
    .split(' ')
    .slice(1)
    .join(' ')
    .replace(/^trấn /u, '')
}

function dayInWords(day: string): string {
  const [year, month = '', date = ''] = day.split('-')
  return `ngày ${date} tháng ${month} năm ${year}`
}
