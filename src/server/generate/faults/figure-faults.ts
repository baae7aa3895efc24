import type { Reading } from '#domain/reading/reading.ts'
import type { FictionalDistrict } from '../district.ts'
import type { Random } from '../random.ts'
import type { FaultResult } from './with-faults.ts'

/** Tử số lớn hơn mẫu số. */
export function numeratorAboveDenominator(
  district: FictionalDistrict,
  random: Random,
): FaultResult | undefined {
  const found = random.pick(ofJudgedYear(district).filter(hasCounts))
  return found && replace(district, found, [{ ...found, numerator: found.denominator + 7 }])
}

/** Nhầm đơn vị tính: a thousand times too much, as when đồng is typed for nghìn đồng. */
export function unitSlip(district: FictionalDistrict, random: Random): FaultResult | undefined {
  const measures = measureIds(district)
  const numbers = ofJudgedYear(district).filter(isPositive)
  const judged = numbers.filter((one) => !measures.has(one.item))
  const found = random.pick(judged.length > 0 ? judged : numbers)
  return found && replace(district, found, [{ ...found, value: found.value * 1000 }])
}

/** Một năm nhảy vọt: a year in the middle of a series is far from both its neighbours. */
export function jump(district: FictionalDistrict, random: Random): FaultResult | undefined {
  const { dossier, readings } = district.workspace
  const middle = readings.filter(
    (one) => one.kind === 'actual' && yearOf(one) === dossier.year - 2 && hasCounts(one),
  )
  const found = random.pick(middle.filter(hasCounts))
  if (!found) return undefined
  const share = found.numerator / found.denominator
  const far = found.denominator * (share > 0.5 ? 0.05 : 0.95)
  return replace(district, found, [{ ...found, numerator: Math.round(far) }])
}

/** Hai số liệu khác nhau cho một ô, cả hai đã được chấp nhận. */
export function conflict(district: FictionalDistrict, random: Random): FaultResult | undefined {
  const found = random.pick(ofJudgedYear(district).filter(hasCounts).filter(hasSome))
  if (!found) return undefined
  const other = {
    ...found,
    numerator: found.numerator - (Number.isInteger(found.numerator) ? 1 : 0.1),
    source: `Báo cáo chuyên ngành năm ${yearOf(found)} (hư cấu)`,
  }
  return replace(district, found, [
    found,
    { ...other, numerator: Math.round(other.numerator * 10) / 10 },
  ])
}

/** Số ước ghi là thực hiện: recorded before its period was over. */
export function estimateAsActual(
  district: FictionalDistrict,
  random: Random,
): FaultResult | undefined {
  const found = random.pick(ofJudgedYear(district).filter(hasCounts))
  const year = district.workspace.dossier.year
  return (
    found &&
    replace(district, found, [
      { ...found, recordedOn: `${year}-10-15`, source: `Ước thực hiện cả năm ${year} (hư cấu)` },
    ])
  )
}

/** Tỷ lệ ghi tay khác tỷ lệ tính từ tử số và mẫu số. */
export function valueDiffers(district: FictionalDistrict, random: Random): FaultResult | undefined {
  const found = random.pick(ofJudgedYear(district).filter(hasCounts).filter(hasSome))
  if (!found) return undefined
  const percent = (found.numerator * 100) / found.denominator
  const value = Number((percent > 50 ? percent - 3.4 : percent + 3.4).toFixed(1))
  return replace(district, found, [{ ...found, value }])
}

/** Số của huyện khác tổng các xã, thị trấn. */
export function sumMismatch(district: FictionalDistrict, random: Random): FaultResult | undefined {
  const { dossier } = district.workspace
  const measures = measureIds(district)
  const sums = ofJudgedYear(district).filter(
    (one) => one.unit === dossier.unit && measures.has(one.item),
  )
  const found = random.pick(sums.filter(isPositive))
  return found && replace(district, found, [{ ...found, value: Math.round(found.value * 1.08) }])
}

/** Số liệu của đơn vị đã sáp nhập: a year after its end. */
export function deadUnit(district: FictionalDistrict, random: Random): FaultResult | undefined {
  const { units, dossier, readings } = district.workspace
  const gone = units.find((one) => one.successors.length > 0 && one.to !== undefined)
  const found = random.pick(readings.filter((one) => one.unit === gone?.id && hasCounts(one)))
  if (!found) return undefined
  const { year } = dossier
  const late = { ...found, from: `${year}-01-01`, to: `${year}-12-31` }
  return { ...replace(district, found, [found, late]), year }
}

function measureIds({ packs }: FictionalDistrict): ReadonlySet<string> {
  return new Set(packs.flatMap((pack) => pack.measures).map((measure) => measure.id))
}

type Counted = Reading & { readonly numerator: number; readonly denominator: number }

function hasCounts(reading: Reading): reading is Counted {
  return reading.numerator !== undefined && reading.denominator !== undefined
}

function hasSome(reading: Counted): boolean {
  return reading.numerator > 1
}

function isPositive(reading: Reading): reading is Reading & { readonly value: number } {
  return typeof reading.value === 'number' && reading.value > 0
}

function ofJudgedYear({ workspace }: FictionalDistrict): readonly Reading[] {
  return workspace.readings.filter(
    (one) =>
      one.kind === 'actual' && one.state === 'accepted' && yearOf(one) === workspace.dossier.year,
  )
}

function yearOf(reading: Reading): number {
  return Number(reading.to.slice(0, 4))
}

function replace(district: FictionalDistrict, found: Reading, by: readonly Reading[]): FaultResult {
  const { workspace } = district
  const readings = workspace.readings.flatMap((one) => (one === found ? by : [one]))
  return {
    district: { ...district, workspace: { ...workspace, readings } },
    unit: found.unit,
    item: found.item,
    year: yearOf(found),
  }
}
