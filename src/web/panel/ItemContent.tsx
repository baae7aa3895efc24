import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { lookOfItem } from '../looks.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Mark } from '../ui/Mark.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import { BackToCriterion } from './Back.tsx'
import { EvidencePart } from './EvidencePart.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { LegalPart } from './LegalPart.tsx'
import { PartsTable } from './PartsTable.tsx'
import { Part } from './Rows.tsx'
import { SeriesPart } from './SeriesPart.tsx'

export type ItemView = Output<'readItem'>

/** One indicator, requirement or condition of one unit, from its verdict down to its history. */
export function ItemContent({ unit, item }: { readonly unit: string; readonly item: string }) {
  const { at } = useDossierAddress()
  const detail = useQuery(query('readItem', { ...at, unit, item }))
  return (
    <Loaded of={detail} skeleton={<Skeleton className="h-96" />}>
      {(data) => <Item data={data} />}
    </Loaded>
  )
}

function Item({ data }: { readonly data: ItemView }) {
  const words = useWords().panel
  const { owner } = data
  return (
    <>
      {data.criterion ? <BackToCriterion unit={data.unit} criterion={data.criterion} /> : null}
      <p className="m-0">{data.text}</p>
      <Verdict data={data} />
      <SeriesPart data={data} />
      <PartsTable data={data} />
      <EvidencePart data={data} />
      <Part title={words.owner}>
        <p className="m-0">
          {owner.name || words.unassigned}
          {owner.beside ? (
            <span className="text-muted">, {words.ownerBeside(owner.beside)}</span>
          ) : null}
        </p>
      </Part>
      <LegalPart data={data} />
      <HistoryPart history={data.history} item={data.item} unit={data.unit} />
    </>
  )
}

/** The verdict in one sentence, with the value against the level beneath. */
function Verdict({ data }: { readonly data: ItemView }) {
  const { panel: words, looks } = useWords()
  const speech = useSpeech()
  const { result, valueUnit } = data
  const look = lookOfItem(result)
  const target = result.target ? speech.showTarget(result.target) : ''
  const value = speech.showValue(result.value, valueUnit ?? undefined)
  return (
    <div className="mt-3 rounded border border-line bg-wash p-3">
      <p className="m-0 text-lg font-semibold">
        <Mark tone={look.tone} glyph={look.glyph} words={looks[look.name]} />
      </p>
      <p className="m-0 mt-1">
        {result.verdict === 'met'
          ? target && result.value !== true
            ? words.metSentence(value, target)
            : words.metAlone
          : result.reasons
              .slice(0, result.parts.length > 0 ? 1 : 2)
              .map((reason) => `${speech.say(reason)}.`)
              .join(' ')}
      </p>
      <dl className="m-0 mt-2 grid grid-cols-2 gap-x-4">
        <div>
          <dt className="text-sm text-muted">{words.value}</dt>
          <dd className="m-0 text-xl font-semibold">{value}</dd>
        </div>
        <div>
          <dt className="text-sm text-muted">{words.target}</dt>
          <dd className="m-0 text-lg font-semibold">{target || '–'}</dd>
          {result.target ? (
            <dd className="m-0 text-xs text-muted">{words.targetFrom(result.target.from)}</dd>
          ) : null}
        </div>
      </dl>
    </div>
  )
}
