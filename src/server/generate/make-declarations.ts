import type { Procedure, ProcedureBook } from '#domain/pack/procedure.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { courseOf } from './curve.ts'
import type { FictionUnit } from './fiction-units.ts'
import { figureOf } from './figure.ts'
import { randomOf } from './random.ts'
import { type FigureSlot, slotsOf } from './slots.ts'

/** Conditions that rest on a stated fact (registration, no arrears, the dossier, people's satisfaction), each fulfilled. */
export function makeDeclarations(
  procedure: Procedure,
  book: ProcedureBook | undefined,
  unit: FictionUnit,
  year: number,
  seed: number,
  evidenceOf: (item: string) => string | undefined,
): readonly Reading[] {
  return procedure.conditions.flatMap((condition) => {
    const proof = evidenceOf(condition.id)
    return slotsOf(condition, condition.rule).map((slot) => {
      const random = randomOf(seed, 'condition', slot.item, slot.part)
      const course = courseOf(random, year - 5, year)
      return {
        unit: unit.id,
        item: slot.item,
        part: slot.part,
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        kind: 'actual' as const,
        scope: '',
        ...figureOf(slot, unit.profile, year, course, levelIn(slot, book)),
        state: 'accepted' as const,
        source: `Văn bản của UBND huyện Mẫu về điều kiện “${condition.name}” (hư cấu)`,
        evidence: proof === undefined ? [] : [proof],
        recordedOn: `${year + 1}-01-20`,
      }
    })
  })
}

/** A condition's level: a number, or a parameter of the procedure. */
function levelIn({ leaf }: FigureSlot, book: ProcedureBook | undefined): number | null {
  if (leaf.form !== 'compare') return null
  const { target } = leaf
  if (typeof target === 'number') return target
  if (!('parameter' in target)) return null
  const value = book?.parameters.find((one) => one.id === target.parameter)?.value
  return typeof value === 'number' ? value : null
}
