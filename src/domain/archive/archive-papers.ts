import { yearOf } from '../day.ts'
import type { Assessment } from '../evaluation/assessment.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Basis } from '../pack/basis.ts'
import type { Pack } from '../pack/pack.ts'
import type { Recognition } from '../recognition/recognition.ts'
import type { UsualPaper } from './usual-paper.ts'

/** A paper that the file of a unit and year is to hold, by which pack. */
interface ExpectedPaper {
  readonly id: string
  readonly name: string
  readonly file: UsualPaper['file']
  readonly every: UsualPaper['every']
  readonly pack: string
  readonly basis: Basis
  readonly isDecision: boolean
  readonly matches: readonly string[]
}

/** The paper with the documents that are it; `present` also when a decision is recorded with its number and day. */
export interface HeldPaper extends ExpectedPaper {
  readonly evidence: readonly Evidence[]
  readonly present: boolean
}

/** A unit in a year, with the family of the standard that judges it. */
export interface UnitYear {
  readonly unit: string
  readonly year: number
  readonly family: string
}

/** Hai tập hồ sơ của một đơn vị trong một năm: what is looked for, and what of it is there. */
export function archivePapers(
  assessment: Assessment,
  usual: readonly Pack[],
  at: UnitYear,
): readonly HeldPaper[] {
  const decisions = recognitionsOf(assessment, at).filter((one) => attainedIn(one) === at.year)
  return expectedPapers(assessment, usual, at).map((paper) => {
    const span =
      paper.every === 'period' ? spanOf(assessment, at.year) : { from: at.year, to: at.year }
    const evidence = documentsOf(assessment, paper, at.unit, span)
    const isDecided = decisions.some(
      (one) => (one.number !== undefined && one.day !== undefined) || one.evidence.length > 0,
    )
    return { ...paper, evidence, present: evidence.length > 0 || (paper.isDecision && isDecided) }
  })
}

/** The recognitions of a unit for a family of standards, known on the day. */
export function recognitionsOf(
  assessment: Assessment,
  { unit, family }: Pick<UnitYear, 'unit' | 'family'>,
): readonly Recognition[] {
  const families = new Map(
    assessment.packs.flatMap((pack) => pack.standards).map((one) => [one.id, one.family]),
  )
  return (assessment.recognitions.get(unit) ?? []).filter(
    (one) => families.get(one.standard) === family,
  )
}

/** The year that a decision says it was attained for; undefined: not known. Papers of a year are signed the year after. */
export function attainedIn({ year, day }: Recognition): number | undefined {
  return year ?? (day === undefined ? undefined : yearOf(day) - 1)
}

/**
 * Papers of the building file come each year, or once a period (looked for in its first year); those of the attaining file in the
 * year of a recognition, and where none is known in the dossier's own year.
 */
function expectedPapers(
  assessment: Assessment,
  usual: readonly Pack[],
  at: UnitYear,
): readonly ExpectedPaper[] {
  const papers = usual.flatMap((pack) =>
    (pack.archive ?? [])
      .filter((one) => one.families.includes(at.family) && (one.from ?? at.year) <= at.year)
      .map((one) => ({ ...one, pack: pack.id })),
  )
  const span = spanOf(assessment, at.year)
  const building = papers.filter((one) => {
    const first = Math.max(span.from, one.from ?? span.from)
    return one.every === 'year' || (one.every === 'period' && first === at.year)
  })
  if (!isAttaining(assessment, at)) return building
  const attaining = papers.filter((one) => one.every === 'attaining')
  const components = componentsFor(assessment, at)
  // The procedure of the time says what the file holds; the usual list stands in where none does.
  const isListed = components.length > 0
  return [...building, ...components, ...attaining.filter((one) => !isListed || one.isDecision)]
}

function isAttaining(assessment: Assessment, at: UnitYear): boolean {
  const years = recognitionsOf(assessment, at).flatMap((one) => attainedIn(one) ?? [])
  const { year } = assessment.workspace.dossier
  return years.includes(at.year) || (years.length === 0 && at.year === year)
}

/** Thành phần hồ sơ of the first dossier that the procedure then in force asks of the family. */
function componentsFor(
  assessment: Assessment,
  { family, year }: UnitYear,
): readonly ExpectedPaper[] {
  for (const pack of assessment.packs) {
    const { period, procedure } = pack
    const isInForce = !period || (period.from <= year && year <= period.to)
    const own = procedure?.procedures.find((one) => one.family === family)
    const first = own?.steps.find((one) => one.dossier !== undefined)?.dossier
    const found = procedure?.dossiers.find((one) => one.id === first)
    if (!isInForce || !found) continue
    return found.items.map((one) => ({
      id: one.id,
      name: one.name,
      file: 'attaining',
      every: 'attaining',
      pack: pack.id,
      basis: one.basis,
      isDecision: false,
      matches: [],
    }))
  }
  return []
}

/** The years that one criteria pack judges. */
function spanOf({ workspace }: Assessment, year: number): { from: number; to: number } {
  const span = workspace.dossier.years.find((one) => one.from <= year && year <= one.to)
  return span ?? { from: year, to: year }
}

/** Documents linked to the paper, under its own name or that of the same paper in a pack; what was sent back is not there. */
function documentsOf(
  assessment: Assessment,
  paper: ExpectedPaper,
  unit: string,
  span: { readonly from: number; readonly to: number },
): readonly Evidence[] {
  const ids = new Set([paper.id, ...paper.matches])
  return [...assessment.evidence.values()].filter(
    (one) =>
      one.state !== 'returned' &&
      one.links.some(
        (link) =>
          link.unit === unit &&
          link.from <= span.to &&
          span.from <= link.to &&
          (ids.has(link.document ?? '') || ids.has(link.item)),
      ),
  )
}
