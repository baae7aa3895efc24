import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../api.ts'
import { type ReadinessView, useDossierAddress } from '../dossier.ts'
import { lookOf } from '../looks.ts'
import { LegalPart } from '../panel/LegalPart.tsx'
import { useMay } from '../session.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import { DeclareDialog } from './DeclareDialog.tsx'
import { Missing } from './Missing.tsx'
import { RestsOn } from './RestsOn.tsx'

export type ConditionView = ReadinessView['conditions'][number]

/** One condition: the sentence first, then ground, law and what is missing. */
export function ConditionCard({
  condition,
  readiness,
}: {
  readonly condition: ConditionView
  readonly readiness: ReadinessView
}) {
  const { conditions: words, looks } = useWords()
  const { at } = useDossierAddress()
  const may = useMay()
  const [declaring, setDeclaring] = useState(false)
  const look = lookOf(condition)
  const item = { ...at, item: condition.id, unit: readiness.dossier.unit }
  const detail = useQuery(query('readItem', item)).data
  const hasFact = condition.value !== null
  return (
    <Card
      title={`${condition.number}. ${condition.name}`}
      aside={
        <Mark
          tone={look.tone}
          glyph={look.glyph}
          words={isUndeclared(condition) ? words.notDeclared : looks[look.name]}
        />
      }
    >
      <div className="px-3 pb-3">
        <p className="m-0 text-muted">{condition.text}</p>
        <Sentences condition={condition} />
        {condition.declared && may('declare') ? (
          <Button className="mt-2" onClick={() => setDeclaring(true)}>
            {hasFact ? words.redeclare : words.declare}
            <span className="sr-only">: {condition.name}</span>
          </Button>
        ) : null}
        <div className="grid gap-x-6 md:grid-cols-2 xl:grid-cols-3">
          {detail ? (
            <RestsOn condition={condition} readiness={readiness} detail={detail} />
          ) : (
            <Skeleton className="mt-3 h-16" />
          )}
          <Missing condition={condition} readiness={readiness} />
          {detail ? <LegalPart data={detail} /> : <Skeleton className="mt-3 h-16" />}
        </div>
      </div>
      {declaring ? (
        <DeclareDialog condition={condition} onClose={() => setDeclaring(false)} />
      ) : null}
    </Card>
  )
}

/** A stated fact that nobody has stated. */
function isUndeclared({ declared, reasons }: ConditionView): boolean {
  return declared && reasons.some(({ code }) => code === 'no_reading')
}

function Sentences({ condition }: { readonly condition: ConditionView }) {
  const words = useWords().conditions
  const speech = useSpeech()
  const said =
    condition.verdict === 'met'
      ? [condition.ready ? words.metSentence : words.metUnproved]
      : isUndeclared(condition)
        ? [words.notDeclared]
        : condition.reasons.map(speech.say)
  const all = condition.flags.includes('recognition_differs') ? [...said, words.differs] : said
  return (
    <div className="mt-1 grid gap-0.5">
      {[...new Set(all)].map((one) => (
        <p key={one} className="m-0 font-medium">
          {one.endsWith('.') ? one : `${one}.`}
        </p>
      ))}
    </div>
  )
}
