import { type GapView, useSetSearch } from '../dossier.ts'
import { type Speech, useSpeech } from '../speech.ts'
import { useWords, type WordsOf } from '../words.tsx'
import { DueText } from './DueText.tsx'
import type { Gaps } from './gap-lists.ts'
import type { Grouping } from './gap-search.ts'
import { insideTexts, itemLabel, itemText } from './speech.ts'

/** The lines of a group; what the group's name says already is not told again. */
export function GapRows({
  gaps,
  list,
  by,
}: {
  readonly gaps: readonly GapView[]
  readonly list: Gaps
  readonly by: Grouping
}) {
  return (
    <ul className="m-0 list-none p-0">
      {gaps.map((gap) => (
        <li
          key={`${gap.kind} ${gap.item} ${gap.unit} ${gap.period}`}
          className="grid gap-x-4 gap-y-0.5 border-t border-line px-3 py-1.5 md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <Row gap={gap} list={list} by={by} />
        </li>
      ))}
    </ul>
  )
}

function Row({
  gap,
  list,
  by,
}: {
  readonly gap: GapView
  readonly list: Gaps
  readonly by: Grouping
}) {
  const words = useWords().gaps
  const speech = useSpeech()
  const label = itemLabel(gap, list.labels, speech)
  const text = itemText(gap, list.labels)
  return (
    <>
      <div className="min-w-0">
        <p className="m-0 leading-snug">
          <OpenItem gap={gap} list={list} label={label} text={text} />
        </p>
        <p className="m-0 text-sm text-muted">{about(gap, by, words, speech)}</p>
        <Inside gap={gap} list={list} />
      </div>
      <p className="m-0 flex flex-wrap items-baseline gap-x-3 text-sm md:justify-end md:text-right">
        {by === 'han' ? null : <DueText due={gap.due} on={list.on} />}
        <span className={gap.blocking ? 'font-medium' : 'text-muted'}>
          {gap.blocking ? words.isBlocking : words.notBlocking}
        </span>
      </p>
    </>
  )
}

/** The item opens in the side panel; an order of a meeting has none. */
function OpenItem({
  gap,
  list,
  label,
  text,
}: {
  readonly gap: GapView
  readonly list: Gaps
  readonly label: string
  readonly text: string
}) {
  const setSearch = useSetSearch()
  const said = (
    <>
      {label ? <b className="font-semibold">{label}. </b> : null}
      {text}
    </>
  )
  const kind = list.labels[gap.item]?.kind
  if (kind === undefined || !opened.has(kind)) return said
  const isShared = gap.kind === 'target' || gap.kind === 'confirmation'
  const unit = isShared ? (gap.inside[0] ?? gap.unit) : gap.unit
  return (
    <button
      type="button"
      onClick={() => setSearch({ o: kind === 'standard' ? unit : `${unit}~${gap.item}` })}
      className="-mx-1 rounded border-0 bg-transparent px-1 py-0.5 text-left text-ink underline decoration-line-strong underline-offset-2 hover:bg-hover pointer-coarse:min-h-11"
    >
      {said}
    </button>
  )
}

const opened: ReadonlySet<string> = new Set([
  'standard',
  'criterion',
  'indicator',
  'requirement',
  'condition',
])

const shownAtOnce = 3

function Inside({ gap, list }: { readonly gap: GapView; readonly list: Gaps }) {
  const words = useWords().gaps
  const texts = insideTexts(gap, list.labels, useSpeech())
  if (texts.length === 0) return null
  if (texts.length <= shownAtOnce)
    return <p className="m-0 text-sm text-muted">{texts.join('; ')}</p>
  return (
    <details className="text-sm text-muted">
      <summary className="cursor-pointer">{words.inside(texts.length)}</summary>
      <ul className="my-1 pl-5">
        {texts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  )
}

function about(gap: GapView, by: Grouping, words: WordsOf<'gaps'>, speech: Speech): string {
  const { owner } = gap
  return [
    speech.gapKinds[gap.kind],
    words.year(gap.period),
    by === 'don-vi' ? '' : speech.unitName(gap.unit),
    by === 'co-quan' ? '' : owner.name || words.unassigned,
    owner.person ?? '',
    owner.beside ? words.beside(owner.beside) : '',
    speech.showSource(gap.source),
  ]
    .filter(Boolean)
    .join(' · ')
}
