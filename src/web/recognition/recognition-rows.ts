import type { Output } from '#contract/api.ts'
import type { ReadinessView } from '../dossier.ts'

export type RecognitionView = Output<'listRecognitions'>['recognitions'][number]
export type StandardView = ReadinessView['units'][number]['standards'][number]

/** One unit under one standard: what a decision says, what the figures say, and whether they differ. */
export interface RecognitionRow {
  readonly unit: string
  readonly standard: StandardView
  readonly record: RecognitionView | undefined
  readonly older: readonly RecognitionView[]
  readonly differs: 'decidedOnly' | 'computedOnly' | null
}

/** The units that are judged, in the order of the board; the dossier's own last, for it follows from them. */
export function recognitionRows(
  readiness: ReadinessView,
  recognitions: readonly RecognitionView[],
): RecognitionRow[] {
  const own = readiness.dossier.unit
  const units = [...readiness.units].sort((a, b) => Number(a.unit === own) - Number(b.unit === own))
  return units.flatMap(({ unit, standards }) =>
    standards.map((standard) => {
      const records = recognitions.filter((one) => one.unit === unit)
      const record = records.find((one) => isOf(one, standard.recognition))
      const older = records.filter((one) => one !== record && one.standard === standard.id)
      return { unit, standard, record, older, differs: differenceOf(standard) }
    }),
  )
}

/** Which of the records the standing rests on. */
function isOf(record: RecognitionView, known: StandardView['recognition']): boolean {
  return (
    known !== null &&
    (record.number ?? null) === known.number &&
    (record.day ?? null) === known.day &&
    record.source === known.source
  )
}

/** Figures that are not enough to tell contradict nothing. */
export function differenceOf({
  recognition,
  verdict,
}: Pick<StandardView, 'recognition' | 'verdict'>): RecognitionRow['differs'] {
  const isDecided = recognition?.state === 'valid'
  if (isDecided) return verdict === 'notMet' ? 'decidedOnly' : null
  return verdict === 'met' ? 'computedOnly' : null
}
