import type { Pack } from '#domain/pack/pack.ts'
import type { Reading } from '#domain/reading/reading.ts'
import type { FictionUnit } from './fiction-units.ts'
import type { Base } from './profile.ts'

/** Measures that are counts of the profile itself, by their name in the list. */
const counted: readonly (readonly [RegExp, Base])[] = [
  [/^dân số$/iu, 'population'],
  [/^số hộ( dân)?$/iu, 'households'],
  [/^số thôn(, bản, khu)? trên địa bàn$/iu, 'villages'],
]

/** Dân số and the like of one unit and year; a district's are the sums of its communes and township. */
export function makeMeasures(
  packs: readonly Pack[],
  unit: FictionUnit,
  year: number,
): readonly Reading[] {
  return packs
    .flatMap((pack) => pack.measures)
    .flatMap((measure) => {
      const base = counted.find(([name]) => name.test(measure.name))?.[1]
      if (base === undefined) return []
      return [
        {
          unit: unit.id,
          item: measure.id,
          part: '',
          from: `${year}-01-01`,
          to: `${year}-12-31`,
          kind: 'actual' as const,
          scope: '',
          value: unit.profile.countOf(base, year, measure.id),
          state: 'accepted' as const,
          source: `Niên giám năm ${year} của huyện Mẫu (hư cấu)`,
          evidence: [],
          recordedOn: `${year + 1}-02-02`,
        },
      ]
    })
}
