import type { Procedure } from '#domain/pack/procedure.ts'
import type { Recognition } from '#domain/recognition/recognition.ts'
import type { Rule } from '#domain/rule/rule.ts'
import type { Unit } from '#domain/unit/unit.ts'
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

/** Recognitions for the other standards that the conditions ask of member units: as many as are needed. */
export function makeOtherRecognitions(
  procedure: Procedure,
  member: string,
  units: readonly Unit[],
  year: number,
  seed: number,
): readonly Recognition[] {
  return procedure.conditions
    .map((one) => one.rule)
    .filter((rule) => rule.form === 'units')
    .filter((rule) => rule.by === 'recognition' && rule.standard !== member)
    .flatMap((rule) => {
      const types = rule.types ?? []
      const asked = units.filter(
        (one) => one.level === rule.level && (types.length === 0 || types.includes(one.type)),
      )
      return asked.slice(0, neededOf(rule, asked.length)).map((unit) => ({
        unit: unit.id,
        standard: rule.standard,
        number: `${randomOf(seed, 'other', unit.id, rule.standard).whole(1200, 5900)}/QĐ-UBND`,
        day: `${year}-11-20`,
        year,
        state: 'valid' as const,
        recheckedUnder: [],
        knownOn: `${year}-11-20`,
        source: `Quyết định của tỉnh Mẫu công nhận ${unit.fullName} (hư cấu)`,
        evidence: [],
      }))
    })
}

function neededOf(rule: Extract<Rule, { form: 'units' }>, all: number): number {
  if (typeof rule.target !== 'number') return all
  const count = rule.as === 'percent' ? (rule.target * all) / 100 : rule.target
  return Math.min(all, Math.ceil(count) + (rule.comparison === 'over' ? 1 : 0))
}
