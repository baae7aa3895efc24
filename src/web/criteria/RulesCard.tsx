import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossier } from '../dossier.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Card } from '../ui/Card.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import type { CriterionRow } from './criterion-rows.ts'

type Pack = Output<'readPack'>['pack']
type Criterion = Pack['standards'][number]['criteria'][number]
type Item =
  | Criterion['indicators'][number]
  | NonNullable<Criterion['requirements']>['items'][number]

/** The law behind a criterion, item by item, with how sure we are of it. */
export function RulesCard({ row }: { readonly row: CriterionRow }) {
  const words = useWords().criteria
  const view = useDossier().data
  const id = row.cells[0]?.pack ?? ''
  const version = view?.dossier.packs.find((one) => one.id === id)?.version
  const pack = useQuery(query('readPack', { pack: id, ...(version ? { version } : {}) }))
  return (
    <Card title={words.rules} note={words.rulesNote}>
      <Loaded of={pack} skeleton={<Skeleton className="m-3 h-40" />}>
        {({ pack: found }) => <Rules pack={found} row={row} />}
      </Loaded>
    </Card>
  )
}

function Rules({ pack, row }: { readonly pack: Pack; readonly row: CriterionRow }) {
  const words = useWords().criteria
  const criterion = pack.standards.flatMap((one) => one.criteria).find((one) => one.id === row.id)
  if (!criterion) return null
  return (
    <div className="pb-1">
      {criterion.partial ? (
        <p className="m-0 px-3 pb-2 font-medium">{words.partial(criterion.partial)}</p>
      ) : null}
      <ul className="m-0 list-none p-0">
        {criterion.indicators.map((item) => (
          <Rule key={item.id} item={item} criterion={criterion} pack={pack} row={row} />
        ))}
      </ul>
      {criterion.requirements ? (
        <>
          <h3 className="m-0 border-t border-line px-3 pt-2 text-base font-semibold">
            {words.requirements}
          </h3>
          <ul className="m-0 list-none p-0">
            {criterion.requirements.items.map((item) => (
              <Rule key={item.id} item={item} criterion={criterion} pack={pack} row={row} />
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

function Rule({
  item,
  criterion,
  pack,
  row,
}: {
  readonly item: Item
  readonly criterion: Criterion
  readonly pack: Pack
  readonly row: CriterionRow
}) {
  const words = useWords().criteria
  const speech = useSpeech()
  const name = speech.find(item.id)
  const counting = 'counting' in item ? item.counting : undefined
  const isLocal = 'setBy' in item && item.setBy === 'province'
  return (
    <li className="border-t border-line px-3 py-2">
      <p className="m-0">
        <b className="font-semibold">{name ? speech.item[name.kind](name.number) : item.id}.</b>{' '}
        {item.text}
      </p>
      <p className="m-0 text-sm">
        {words.target}: {targetsOf(row, item.id, speech).join('; ') || words.noTarget}
        {isLocal ? <span className="text-muted"> ({words.setByProvince})</span> : null}
      </p>
      {counting ? (
        <p className="m-0 text-sm text-muted">
          {words.counting}: {counting}
        </p>
      ) : null}
      <p className="m-0 text-sm text-muted">
        {words.legal}: {documentsOf(item, criterion, pack).join('; ') || words.legalNone};{' '}
        {speech.basisTypes[item.basis.text.type]}
        {item.basis.text.confidence ? `, ${speech.confidences[item.basis.text.confidence]}` : ''}{' '}
        <Doubt item={item} row={row} />
      </p>
    </li>
  )
}

/** Nobody has compared it with the official text: it may decide, visibly marked, or must wait. */
function Doubt({ item, row }: { readonly item: Item; readonly row: CriterionRow }) {
  const words = useWords().criteria
  const results = row.cells.flatMap(({ result }) => [...result.indicators, ...result.requirements])
  const own = results.filter(({ id }) => id === item.id)
  const waits = own.some(({ reasons }) => reasons.some(({ code }) => code === 'rule_unconfirmed'))
  const isOpen = waits || own.some(({ flags }) => flags.includes('unconfirmed'))
  if (!isOpen) return null
  return <Tag tone="doubt">{waits ? words.verify : words.unconfirmed}</Tag>
}

/** The levels as judged, each once. */
function targetsOf(
  { cells }: CriterionRow,
  id: string,
  speech: ReturnType<typeof useSpeech>,
): string[] {
  const items = cells.flatMap(({ result }) => [...result.indicators, ...result.requirements])
  const own = items.filter((one) => one.id === id)
  const targets = own.flatMap((one) =>
    one.parts.length > 0
      ? one.parts.map((part) => [speech.names.part(id, part.id), part.target] as const)
      : [['', one.target] as const],
  )
  const said = targets.flatMap(([part, target]) =>
    target ? [[part, speech.showTarget(target)].filter(Boolean).join(': ')] : [],
  )
  return [...new Set(said)]
}

/** Number and article of the item's own ground, else of its criterion's or standard's. */
function documentsOf(item: Item, criterion: Criterion, pack: Pack): string[] {
  const numbers = new Map(pack.legal.map(({ id, number }) => [id, number]))
  const standard = pack.standards.find((one) => one.criteria.includes(criterion))
  const grounds =
    [item.legal, criterion.legal, standard?.legal ?? []].find((one) => one.length > 0) ?? []
  return grounds.map(({ document, article }) =>
    [numbers.get(document) ?? document, article].filter(Boolean).join(', '),
  )
}
