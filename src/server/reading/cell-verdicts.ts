import type { Assessment } from '#domain/evaluation/assessment.ts'
import { judgeSome } from '#domain/evaluation/judge.ts'
import type { IndicatorResult, JudgedTarget, UnitResult } from '#domain/evaluation/readiness.ts'
import type { Flag, Verdict } from '#domain/evaluation/verdict.ts'
import { withDraftsOf } from '#domain/sheet/preview.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'

/** What a grid shows of a figure: the board's verdict, and the one with drafts where that differs. */
export interface CellVerdict {
  readonly verdict?: Verdict
  readonly flags?: Flag[]
  readonly preview?: Verdict
  readonly target?: JudgedTarget
}

interface Figure {
  readonly unit: string
  readonly item: string
  readonly part: string
  readonly year: number
}

/** Kết quả đánh giá of the figures of some units, as decided and as a preview; each unit and year is judged once. */
export function cellVerdicts(
  dossier: OpenDossier,
  units: ReadonlySet<string>,
): (figure: Figure) => CellVerdict {
  const decided = dossier.assessed(dossier.today)
  const drafted = withDraftsOf(decided, units)
  const judged = yearJudge(decided, units)
  const previewed = yearJudge(drafted, units)
  return (figure) => {
    const { unit, year } = figure
    const result = judged(unit, year)?.get(figure.item)
    if (!result) return {}
    const shown = shownOf(result, figure.part)
    const { flags } = result
    const isDrafted = drafted.readings.get(unit) !== decided.readings.get(unit)
    const preview = isDrafted ? previewed(unit, year)?.get(figure.item) : undefined
    const previewVerdict = preview && shownOf(preview, figure.part).verdict
    return {
      verdict: shown.verdict,
      ...(flags.length > 0 ? { flags } : {}),
      ...(shown.target ? { target: shown.target } : {}),
      ...(previewVerdict && previewVerdict !== shown.verdict ? { preview: previewVerdict } : {}),
    }
  }
}

function shownOf(result: IndicatorResult, part: string) {
  return result.parts.find((one) => one.id === part) ?? result
}

type Results = ReadonlyMap<string, IndicatorResult>

function yearJudge(assessment: Assessment, units: ReadonlySet<string>) {
  const years = new Map<number, ReadonlyMap<string, Results>>()
  return (unit: string, year: number): Results | undefined => {
    const there =
      years.get(year) ??
      new Map(judgeSome(assessment, units, year).map((one) => [one.unit, resultsOf(one)]))
    years.set(year, there)
    return there.get(unit)
  }
}

function resultsOf({ standards }: UnitResult): Results {
  const results = standards
    .flatMap((standard) => standard.criteria)
    .flatMap((one) => [...one.indicators, ...one.requirements])
  return new Map(results.map((one) => [one.id, one]))
}
