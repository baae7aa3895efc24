import { RecognitionMark } from '../board/RecognitionMark.tsx'
import type { ReadinessView } from '../dossier.ts'
import { day } from '../format.ts'
import { lookOf } from '../looks.ts'
import { differenceOf } from '../recognition/recognition-rows.ts'
import { useSpeech } from '../speech.ts'
import { Card } from '../ui/Card.tsx'
import { Mark } from '../ui/Mark.tsx'
import { useWords, type WordsOf } from '../words.tsx'

type StandardView = ReadinessView['units'][number]['standards'][number]

/** By decision and by figures, side by side; a difference is said. */
export function StandingCard({ standard }: { readonly standard: StandardView }) {
  const { unit: words, sentences } = useWords()
  const speech = useSpeech()
  const look = lookOf({ ...standard, flags: [] })
  const { met, required, ready } = standard.counts
  return (
    <Card title={speech.names.standard(standard.id)}>
      <dl className="m-0 grid gap-x-8 gap-y-2 px-3 pb-3 sm:grid-cols-2">
        <div>
          <dt className="text-sm text-muted">{words.byDecision}</dt>
          <dd className="m-0">
            <RecognitionMark recognition={standard.recognition} showWords />
            <Decision recognition={standard.recognition} words={words} />
          </dd>
        </div>
        <div>
          <dt className="text-sm text-muted">{words.byFigures}</dt>
          <dd className="m-0">
            <Mark
              tone={look.tone}
              glyph={look.glyph}
              words={sentences.verdicts[standard.verdict]}
            />
            <span className="block text-sm text-muted">{words.counts(met, required, ready)}</span>
            {standard.reasons.map((reason) => (
              <span key={reason.code} className="block text-sm">
                {speech.say(reason)}.
              </span>
            ))}
          </dd>
        </div>
      </dl>
      {differenceOf(standard) ? (
        <p className="m-0 border-t border-line bg-part-soft px-3 py-1.5 font-medium text-part-ink">
          ≠ {words.differs}
        </p>
      ) : null}
    </Card>
  )
}

function Decision({
  recognition,
  words,
}: {
  readonly recognition: StandardView['recognition']
  readonly words: WordsOf<'unit'>
}) {
  if (!recognition) return null
  const when = recognition.day
    ? day(recognition.day)
    : recognition.year
      ? words.year(recognition.year)
      : words.dayUnknown
  return (
    <>
      <span className="block text-sm text-muted">
        {recognition.number ? words.number(recognition.number) : words.numberUnknown}, {when}
      </span>
      <span className="block text-sm break-words text-muted">
        {words.source(recognition.source)}
      </span>
    </>
  )
}
