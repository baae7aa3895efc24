import type { Recognition } from '#domain/recognition/recognition.ts'
import { attainYear, isPioneer } from './attain.ts'
import type { PackYears } from './choose-packs.ts'
import type { FictionUnit } from './fiction-units.ts'
import { randomOf } from './random.ts'

/**
 * Quyết định công nhận of one unit: under the judged year's pack, or under the one before and re-checked since. A unit
 * that came of a merger holds its own, new decision.
 */
export function makeRecognition(
  unit: FictionUnit,
  years: readonly PackYears[],
  latecomer: string | undefined,
  seed: number,
): Recognition | undefined {
  const last = years.at(-1)
  const before = years.at(-2)
  if (!last) return undefined
  const isEarly = isPioneer(seed, unit.id) && unit.id !== latecomer && before !== undefined
  const under = isEarly && before ? before : last
  const year = Math.max(
    unit.from,
    attainYear(seed, unit.id, under, !isEarly, unit.id === latecomer),
  )
  const random = randomOf(seed, 'recognition', unit.id)
  const day = `${year}-12-${String(random.whole(8, 29)).padStart(2, '0')}`
  return {
    unit: unit.id,
    standard: under.member.id,
    number: `${random.whole(1200, 5900)}/QĐ-UBND`,
    day,
    year,
    pack: under.pack.id,
    state: 'valid',
    recheckedUnder: isEarly ? [last.pack.id] : [],
    knownOn: day,
    source: `Quyết định của Chủ tịch UBND tỉnh Mẫu công nhận ${unit.name} (hư cấu)`,
    evidence: [],
  }
}
