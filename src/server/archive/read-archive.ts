import { archivePapers, attainedIn, recognitionsOf } from '#domain/archive/archive-papers.ts'
import { type ArchivedUnit, archiveUnits } from '#domain/archive/archive-units.ts'
import type { Assessment } from '#domain/evaluation/assessment.ts'
import { judgeAssessment, judgedUnits } from '#domain/evaluation/judge.ts'
import type { StandardResult } from '#domain/evaluation/readiness.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { existsOn } from '#domain/unit/unit-tree.ts'
import { unitReader } from '../dossier/list-gaps.ts'
import { atOf, freshnessOf, type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'

interface Asked {
  readonly dossier: string
  readonly on?: string | undefined
}

/** Hồ sơ các năm: which of the two files is there, for each unit and year, and how far it was under the pack of the time. */
export async function readArchive(deps: Deps, input: Asked, { caller }: Call) {
  const dossier = await openDossier(deps, input.dossier)
  const { on } = atOf(dossier, input)
  const assessment = dossier.assessed(on)
  const years = archiveYears(dossier, on)
  const usual = deps.packs.filter((pack) => pack.archive !== undefined)
  const mayRead = unitReader(deps, dossier, caller)
  const judged = new Map(
    years.map(({ year }) => [year, standardsIn(assessment, dossier, year, on)]),
  )
  const units = archiveUnits(
    assessment,
    years.map((one) => one.year),
  )
  return {
    on,
    years,
    notes: usual.flatMap((pack) => pack.notes.map((one) => one.text)),
    units: units
      .filter(({ unit }) => mayRead(unit.id) && keeps(assessment, usual, unit.id, years))
      .map((one) => ({
        ...described(one),
        cells: years.map(({ year }) =>
          cellOf(assessment, usual, one, year, judged.get(year)?.get(one.unit.id)),
        ),
      })),
  }
}

/** Units of other places are not in the answer. */
export async function archiveFreshness(deps: Deps, input: Asked, { caller }: Call) {
  const paths = caller.grants.map((one) => `${one.role}${one.path}`).join(' ')
  return `${await freshnessOf(deps, input)} ${paths}`
}

/** The years that the dossier looks back on, with the pack of each. */
function archiveYears({ workspace, packs }: OpenDossier, on: string) {
  const { year: last, years } = workspace.dossier
  const end = Math.min(last, Number(on.slice(0, 4)))
  return years
    .flatMap(({ from, to, pack }) => {
      const count = Math.max(0, Math.min(to, end) - from + 1)
      const packTitle = packs.find((one) => one.id === pack)?.title ?? pack
      return Array.from({ length: count }, (_, at) => ({ year: from + at, pack, packTitle }))
    })
    .toSorted((a, b) => a.year - b.year)
}

/** The family of the standard that judges a unit in a year: of several, the first. */
export function familyOf(assessment: Assessment, unit: string, year: number): string | undefined {
  const [first] = judgedUnits(assessment, year).find((one) => one.unit.id === unit)?.standards ?? []
  return first && assessment.standardFor(first.id, unit, year)?.standard.family
}

function standardsIn(
  assessment: Assessment,
  dossier: OpenDossier,
  year: number,
  on: string,
): ReadonlyMap<string, StandardResult | undefined> {
  const isOwn = year === dossier.workspace.dossier.year
  const { units } = isOwn ? dossier.readiness({ year, on }) : judgeAssessment(assessment, year)
  return new Map(units.map((one) => [one.unit, one.standards[0]]))
}

/** A unit for which no file is looked for is no row of the archive. */
function keeps(
  assessment: Assessment,
  usual: readonly Pack[],
  unit: string,
  years: readonly { readonly year: number }[],
): boolean {
  const families = new Set(
    usual.flatMap((pack) => pack.archive ?? []).flatMap((one) => one.families),
  )
  return years.some(({ year }) => families.has(familyOf(assessment, unit, year) ?? ''))
}

function described({ unit, successor }: ArchivedUnit) {
  return {
    unit: unit.id,
    name: unit.fullName,
    successor: successor ?? null,
    from: unit.from ?? null,
    to: unit.to ?? null,
    note: unit.note ?? null,
  }
}

function cellOf(
  assessment: Assessment,
  usual: readonly Pack[],
  { unit }: ArchivedUnit,
  year: number,
  standard: StandardResult | undefined,
) {
  if (!existsOn(unit, `${year}-12-31`)) return null
  const family = familyOf(assessment, unit.id, year)
  const at = { unit: unit.id, year, family: family ?? '' }
  const papers = family === undefined ? [] : archivePapers(assessment, usual, at)
  const counted = (file: 'building' | 'attaining') => {
    const own = papers.filter((one) => one.file === file)
    return { present: own.filter((one) => one.present).length, expected: own.length }
  }
  return {
    year,
    standard: standard?.id ?? null,
    building: counted('building'),
    attaining: counted('attaining'),
    met: standard?.counts.met ?? 0,
    required: standard?.counts.required ?? 0,
    recognised: recognitionsOf(assessment, at).some((one) => attainedIn(one) === year),
  }
}
