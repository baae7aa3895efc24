import type { ItemDetail } from '#contract/dossiers.ts'
import { judgeAssessment } from '#domain/evaluation/judge.ts'
import type { IndicatorResult } from '#domain/evaluation/readiness.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { figureOf, isKnown } from '#domain/reading/slot.ts'
import { factorOf } from '#domain/rule/rule-context.ts'
import type { FoundItem } from './find-item.ts'
import type { OpenDossier } from './open-dossier.ts'

/**
 * The item's figures by year as known on a day. The verdict of a year is that of the item with the same number in the
 * pack of that year; a figure that does not decide carries it all the same.
 */
export function seriesOf(
  dossier: OpenDossier,
  found: FoundItem,
  unit: string,
  on: string,
): ItemDetail['series'] {
  const readings = dossier
    .assessed(on)
    .workspace.readings.filter(
      (one) =>
        one.unit === unit &&
        one.item === found.item.id &&
        one.scope === '' &&
        one.state !== 'withdrawn' &&
        isKnown(one, on),
    )
  const judge = yearJudge(dossier, found.item.id, unit, on)
  return readings
    .map((reading) => point(reading, found, judge(Number(reading.to.slice(0, 4)))))
    .toSorted((a, b) => a.year - b.year || (a.part < b.part ? -1 : 1))
}

function point(
  reading: Reading,
  found: FoundItem,
  result: IndicatorResult | undefined,
): ItemDetail['series'][number] {
  const part = result?.parts.find((one) => one.id === reading.part)
  const judged = part ?? result
  return {
    year: Number(reading.to.slice(0, 4)),
    part: reading.part,
    value: figureOf(reading, factorOf(found.item.unit))?.value ?? null,
    kind: reading.kind,
    verdict: judged?.verdict ?? 'insufficient',
    target: judged?.target ?? null,
    source: reading.source,
  }
}

/** Verdicts of one item of one unit, each year judged once. */
function yearJudge(dossier: OpenDossier, item: string, unit: string, on: string) {
  const known = new Map<number, IndicatorResult | undefined>()
  return (year: number): IndicatorResult | undefined => {
    if (known.has(year)) return known.get(year)
    const readiness =
      year === dossier.workspace.dossier.year
        ? dossier.readiness({ year, on })
        : judgeAssessment(dossier.assessed(on), year)
    const result = readiness.units
      .filter((one) => one.unit === unit)
      .flatMap((one) => one.standards.flatMap((standard) => standard.criteria))
      .flatMap((one) => [...one.indicators, ...one.requirements])
      .find((one) => one.id === item)
    known.set(year, result)
    return result
  }
}
