import { archivePapers, type HeldPaper, recognitionsOf } from '#domain/archive/archive-papers.ts'
import { figureUnits } from '#domain/archive/figure-units.ts'
import { sumFigures } from '#domain/archive/sum-figures.ts'
import type { Assessment } from '#domain/evaluation/assessment.ts'
import { judgeUnit } from '#domain/evaluation/judge.ts'
import type { Verdict } from '#domain/evaluation/verdict.ts'
import type { LaidItem, LaidStandard } from '#domain/pack/lay-overlays.ts'
import { type Figure, readingsAt, slotOf } from '#domain/reading/slot.ts'
import type { Recognition } from '#domain/recognition/recognition.ts'
import { Refusal } from '#domain/refusal.ts'
import { partsIn } from '#domain/rule/parts-in.ts'
import { factorOf } from '#domain/rule/rule-context.ts'
import { partsAsked } from '#domain/rule/set-level.ts'
import type { Unit } from '#domain/unit/unit.ts'
import { unitReader } from '../dossier/list-gaps.ts'
import { atOf, openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { familyOf } from './read-archive.ts'

interface Asked {
  readonly dossier: string
  readonly unit: string
  readonly year: number
  readonly on?: string | undefined
}

/**
 * Một năm của một đơn vị: the papers of both files, the recognitions, and the figures as of today's area: where units were merged,
 * summed from counts, never from percentages. Throws `not_found`.
 */
export async function readArchiveYear(deps: Deps, input: Asked, { caller }: Call) {
  const dossier = await openDossier(deps, input.dossier)
  const { on } = atOf(dossier, input)
  const assessment = dossier.assessed(on)
  const unit = assessment.tree.byId.get(input.unit)
  unitIn(deps, dossier, input.unit)
  if (!unit || !unitReader(deps, dossier, caller)(unit.id))
    throw new Refusal('not_found', { kind: 'unit' })
  const { year } = input
  const { units, split } = figureUnits(assessment.tree, unit.id, year)
  const laid = laidFor(assessment, [unit, ...units], year)
  const family = laid?.standard.family ?? ''
  const usual = deps.packs.filter((pack) => pack.archive !== undefined)
  const kept = [unit, ...units.filter((one) => one.id !== unit.id)]
  const papers = archivePapers(assessment, usual, { unit: unit.id, year, family })
  return {
    unit: unit.id,
    name: unit.fullName,
    year,
    pack: laid ? { id: laid.pack.id, title: laid.pack.title } : null,
    standard: laid ? { id: laid.standard.id, title: laid.standard.title } : null,
    sources: units.map(named),
    split: split.map(named),
    papers: papers.map((one) => paperOf(one, unit.id, titleOf(deps, one.pack))),
    recognitions: kept.flatMap((one) =>
      recognitionsOf(assessment, { unit: one.id, family }).map(recognitionOf),
    ),
    figures: laid ? figuresOf(assessment, laid, unit, units, year) : [],
  }
}

function named({ id, fullName }: Unit) {
  return { unit: id, name: fullName }
}

/** The standard of the year: the unit's own, else that of a unit that it came from. */
function laidFor(
  assessment: Assessment,
  units: readonly Unit[],
  year: number,
): LaidStandard | undefined {
  for (const { id } of units) {
    const family = familyOf(assessment, id, year)
    const found = family && assessment.standardFor(family, id, year)
    if (found) return found
  }
  return undefined
}

function titleOf({ packs }: Deps, pack: string): string {
  return packs.find((one) => one.id === pack)?.title ?? pack
}

function paperOf(paper: HeldPaper, unit: string, packTitle: string) {
  const { id, name, file, every, pack, basis, present, evidence } = paper
  return {
    ...{ id, name, file, every, pack, packTitle, basis, present },
    evidence: evidence.map((one) => ({
      id: one.id,
      title: one.restricted ? '' : one.title,
      code: one.code ?? null,
      unit,
      state: one.state,
    })),
  }
}

function recognitionOf(one: Recognition) {
  return {
    unit: one.unit,
    standard: one.standard,
    number: one.number ?? null,
    day: one.day ?? null,
    year: one.year ?? null,
    pack: one.pack ?? null,
    state: one.state,
    source: one.source,
    evidence: one.evidence,
  }
}

function figuresOf(
  assessment: Assessment,
  laid: LaidStandard,
  unit: Unit,
  sources: readonly Unit[],
  year: number,
) {
  const isAlone = sources.length === 1 && sources[0]?.id === unit.id
  const judged = isAlone ? judgeUnit(assessment, unit.id, year) : undefined
  const verdicts = new Map(
    (judged?.standards ?? [])
      .flatMap((one) => one.criteria)
      .flatMap((one) => [...one.indicators, ...one.requirements])
      .map((one) => [one.id, one.verdict]),
  )
  return laid.criteria.flatMap(({ indicators }) =>
    indicators
      .filter(({ item }) => item.sameAs === undefined)
      .flatMap((item) =>
        partsAsked(item.rule).map((part) =>
          figureOf(assessment, item, part, sources, year, verdicts.get(item.item.id) ?? null),
        ),
      ),
  )
}

function figureOf(
  assessment: Assessment,
  { item, text, rule }: LaidItem,
  part: string,
  sources: readonly Unit[],
  year: number,
  verdict: Verdict | null,
) {
  const factor = factorOf(item.unit)
  const found = sources.map(({ id }) => ({
    unit: id,
    figure: known(assessment, id, item.id, part, year, factor),
  }))
  const partText = partsIn(rule).find((one) => one.id === part)?.text
  return {
    item: item.id,
    part,
    number: 'number' in item ? item.number : '',
    text: partText ? `${text}: ${partText}` : text,
    measure: item.unit ?? null,
    verdict,
    ...together(
      found.map((one) => one.figure),
      factor,
    ),
    sources: found.map((one) => ({ unit: one.unit, ...countsOf(one.figure) })),
  }
}

function known(
  assessment: Assessment,
  unit: string,
  item: string,
  part: string,
  year: number,
  factor: number,
): Figure | undefined {
  const slot = slotOf(
    readingsAt(assessment.readings.get(unit), item, part, year),
    undefined,
    factor,
  )
  return slot.state === 'decided' ? slot.figure : undefined
}

function countsOf(figure: Figure | undefined) {
  return {
    value: figure?.value ?? null,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
  }
}

/** One unit's figure as it is; of several, the sum of their counts. */
function together(figures: readonly (Figure | undefined)[], factor: number) {
  if (figures.length <= 1) {
    const [own] = figures
    return { how: own ? ('own' as const) : ('none' as const), ...countsOf(own) }
  }
  const sum = sumFigures(figures)
  if (sum.how !== 'summed') return { how: sum.how, ...countsOf(undefined) }
  const { numerator, denominator } = sum
  const value = denominator === 0 ? null : (numerator * factor) / denominator
  return { how: sum.how, value, numerator, denominator }
}
