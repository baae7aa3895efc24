import { RecognitionMark } from '../board/RecognitionMark.tsx'
import type { ReadinessView } from '../dossier.ts'
import { day } from '../format.ts'
import { lookOf, pastLookOf } from '../looks.ts'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'
import { Part, Row, Rows } from './Rows.tsx'

/** One unit: how far by each of its standards, its recognition, its criteria. */
export function UnitContent({
  unit,
  isPast,
}: {
  readonly unit: ReadinessView['units'][number]
  readonly isPast: boolean
}) {
  const words = useWords().panel
  const speech = useSpeech()
  return unit.standards.map((standard) => {
    const { counts, recognition } = standard
    const decided = [
      recognition?.number ? words.decision(recognition.number) : '',
      recognition?.day ? day(recognition.day) : '',
      recognition ? words.source(recognition.source) : '',
    ].filter(Boolean)
    return (
      <section key={standard.id}>
        <h3 className="m-0 text-base font-semibold">{speech.names.standard(standard.id)}</h3>
        <p className="m-0 mt-1">{words.counts(counts.met, counts.required, counts.ready)}</p>
        <Part title={words.recognition}>
          <RecognitionMark recognition={recognition} showWords />
          <p className="m-0 text-sm text-muted">{decided.join('. ')}</p>
        </Part>
        <Part title={words.criteria}>
          <Rows>
            {standard.criteria.map((criterion) => (
              <Row
                key={criterion.id}
                look={isPast ? pastLookOf(criterion) : lookOf(criterion)}
                open={`${unit.unit}~${criterion.id}`}
                title={
                  <>
                    <b>{speech.find(criterion.id)?.number}.</b> {speech.find(criterion.id)?.text}
                  </>
                }
              />
            ))}
          </Rows>
        </Part>
      </section>
    )
  })
}
