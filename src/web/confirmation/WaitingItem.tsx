import { Link } from '@tanstack/react-router'
import type { RuleSpeech } from '#contract/locales/rule-text.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { useDossierAddress } from '../dossier.ts'
import { BasisNote } from '../packs/BasisNote.tsx'
import type { Item, NumberedItem } from '../packs/pack-items.ts'
import { RuleView } from '../packs/RuleView.tsx'
import { Button } from '../ui/Button.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { numberOf, type Waiting } from './waiting.ts'

/** One item that waits: text, rule, article, pages that were seen, how sure, what it holds up. */
export function WaitingItem({
  waiting,
  pack,
  item,
  speech,
  onConfirm,
}: {
  readonly waiting: Waiting
  readonly pack: Pack | undefined
  readonly item: NumberedItem | undefined
  readonly speech: RuleSpeech
  readonly onConfirm?: (() => void) | undefined
}) {
  const words = useWords().confirmation
  const { dossier } = useDossierAddress()
  const number = numberOf(waiting)
  return (
    <li className="grid gap-x-4 gap-y-2 rounded border border-line bg-paper px-3 py-2 sm:grid-cols-[3.5rem_minmax(0,1fr)_auto]">
      <p className="m-0 font-semibold break-words tabular-nums">{number}</p>
      <div className="grid min-w-0 content-start gap-1" lang="vi">
        <p className="m-0">
          {waiting.text} <Tag tone="warn">{words.holdsUp(waiting.holdsUp)}</Tag>
        </p>
        {item && pack ? <Grounds item={item.item} pack={pack} speech={speech} /> : null}
        <p className="m-0 text-sm">
          <Link
            to="/ho-so/$dossier/bo-quy-dinh/$pack"
            params={{ dossier, pack: waiting.pack }}
            hash={waiting.item}
            className="text-link"
          >
            {words.readItem}
          </Link>
        </p>
      </div>
      {onConfirm ? (
        <div>
          <Button onClick={onConfirm} aria-label={words.confirmItem(number)}>
            {words.confirm}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

function Grounds({
  item,
  pack,
  speech,
}: {
  readonly item: Item
  readonly pack: Pack
  readonly speech: RuleSpeech
}) {
  const words = useWords().confirmation
  const { rule } = useWords().packs
  return (
    <>
      <div>
        <span className="text-muted">{rule}: </span>
        <RuleView rule={item.rule} unit={item.unit} speech={speech} />
      </div>
      <Articles item={item} pack={pack} />
      <p className="m-0">
        <BasisNote basis={item.basis} />
      </p>
      {item.note ? <p className="m-0 text-sm text-muted">{item.note}</p> : null}
      <Pages item={item} pack={pack} none={words.noPages} label={words.pages} />
    </>
  )
}

function Articles({ item, pack }: { readonly item: Item; readonly pack: Pack }) {
  const laws = new Map(pack.legal.map((one) => [one.id, one]))
  if (item.legal.length === 0) return null
  return (
    <p className="m-0">
      {item.legal
        .map(({ document, article }) => {
          const law = laws.get(document)
          return [law?.number ?? document, article].filter(Boolean).join(', ')
        })
        .join('; ')}
    </p>
  )
}

function Pages({
  item,
  pack,
  none,
  label,
}: {
  readonly item: Item
  readonly pack: Pack
  readonly none: string
  readonly label: string
}) {
  const refs = [...new Set([...(item.basis.text.refs ?? []), ...(item.basis.value.refs ?? [])])]
  const pages = refs.flatMap((ref) => {
    const url = pack.sources[ref]?.url
    return url ? [{ ref, url }] : []
  })
  if (pages.length === 0) return <p className="m-0 text-sm text-muted">{none}</p>
  return (
    <details className="text-sm">
      <summary className="cursor-pointer py-1 text-link">
        {label} ({pages.length})
      </summary>
      <ul className="m-0 pl-5 list-disc">
        {pages.map(({ ref, url }) => (
          <li key={ref} className="break-all">
            <a href={url} target="_blank" rel="noreferrer" className="text-link underline">
              {url}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
