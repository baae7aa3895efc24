import type { ReactNode } from 'react'
import { useSetSearch } from '../dossier.ts'
import { type Look, lookOf, lookOfItem, pastLookOf } from '../looks.ts'
import { type Speech, useSpeech } from '../speech.ts'
import { toneClass } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'
import type { CriterionCell, CriterionRow, IndicatorView } from './criterion-rows.ts'

/** Units down, indicators and requirements across; the unit's name stays in sight. */
export function UnitsTable({
  row,
  isPast,
}: {
  readonly row: CriterionRow
  readonly isPast: boolean
}) {
  const words = useWords().criteria
  const speech = useSpeech()
  const items = itemsOf(row)
  return (
    <ScrollTable label={words.table}>
      <thead>
        <tr className="text-left align-bottom text-sm">
          <th scope="col" className={`${stuck} min-w-28 px-3 py-1.5 font-medium text-muted`}>
            {words.unit}
          </th>
          <th scope="col" className="min-w-28 px-1 py-1.5 font-medium text-muted">
            {words.whole}
          </th>
          <th scope="col" className="px-2 py-1.5 font-medium text-muted">
            {words.evidence}
          </th>
          {items.map((id) => (
            <ItemHead key={id} id={id} row={row} />
          ))}
        </tr>
      </thead>
      <tbody>
        {row.cells.map((cell) => (
          <tr key={cell.unit} className="border-t border-line">
            <th scope="row" className={`${stuck} px-3 py-0.5 text-left font-semibold`}>
              {speech.unitName(cell.unit)}
            </th>
            <td className="px-1 py-0.5">
              <WholeCell cell={cell} isPast={isPast} />
            </td>
            <td className="px-2 py-0.5 whitespace-nowrap">
              {words.evidenceOf(cell.result.evidence.present, cell.result.evidence.listed)}
            </td>
            {items.map((id) => (
              <td key={id} className="px-0.5 py-0.5">
                <ItemCell cell={cell} id={id} isPast={isPast} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

const stuck = 'sticky left-0 z-10 bg-paper'

/** A wide table scrolls in its own box, by touch, wheel and arrow keys. */
export function ScrollTable({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  const hint = useWords().criteria.scrollHint
  return (
    <section
      aria-label={`${label} (${hint})`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto pb-2"
    >
      <table className="w-full border-collapse">{children}</table>
    </section>
  )
}

function itemsOf({ cells }: CriterionRow): string[] {
  return [
    ...new Set(
      cells.flatMap(({ result }) =>
        [...result.indicators, ...result.requirements].map(({ id }) => id),
      ),
    ),
  ]
}

function ItemHead({ id, row }: { readonly id: string; readonly row: CriterionRow }) {
  const words = useWords().criteria
  const speech = useSpeech()
  const name = speech.find(id)
  const target = commonTarget(row, id, speech, words.targetVaries)
  return (
    <th scope="col" title={name?.text} className="max-w-56 min-w-24 px-1 py-1.5 font-normal">
      <b className="font-semibold">{name ? speech.item[name.kind](name.number) : id}</b>
      <span className="line-clamp-2 text-xs leading-snug">{name?.text}</span>
      <span className="block text-xs text-muted">{target || words.noTarget}</span>
    </th>
  )
}

/** The level, where it is the same for all units. */
function commonTarget(row: CriterionRow, id: string, speech: Speech, varies: string): string {
  const said = new Set(
    row.cells.flatMap(({ result }) => {
      const item = find(result, id)
      const levels = item?.parts.length ? item.parts.map(({ target }) => target) : [item?.target]
      const texts = levels.flatMap((one) => (one ? [speech.showTarget(one)] : []))
      return texts.length > 0 ? [texts.slice(0, mostParts).join(' · ')] : []
    }),
  )
  return said.size > 1 ? varies : ([...said][0] ?? '')
}

function find(result: CriterionCell['result'], id: string): IndicatorView | undefined {
  return [...result.indicators, ...result.requirements].find((one) => one.id === id)
}

function WholeCell({ cell, isPast }: { readonly cell: CriterionCell; readonly isPast: boolean }) {
  const { looks, sentences } = useWords()
  const look = isPast ? pastLookOf(cell.result) : lookOf(cell.result)
  return (
    <OpenCell open={`${cell.unit}~${cell.result.id}`} look={look} label={looks[look.name]}>
      {sentences.verdicts[cell.result.verdict]}
    </OpenCell>
  )
}

function ItemCell({
  cell,
  id,
  isPast,
}: {
  readonly cell: CriterionCell
  readonly id: string
  readonly isPast: boolean
}) {
  const { criteria: words, looks } = useWords()
  const speech = useSpeech()
  const item = find(cell.result, id)
  if (!item) return null
  const plain = lookOfItem(item)
  const past = item.verdict === 'met' ? 'past3' : item.verdict === 'notMet' ? 'past1' : 'past0'
  const look: Look = isPast && item.verdict !== 'notApplicable' ? { ...plain, tone: past } : plain
  const value = figureOf(item, speech)
  const name = speech.names.item(id)
  return (
    <OpenCell
      open={`${cell.unit}~${id}`}
      look={look}
      label={words.cell(speech.unitName(cell.unit), name, value, looks[look.name])}
    >
      {value.replace(/^–$/, '')}
    </OpenCell>
  )
}

const mostParts = 2

/** The figure; of a composite of few parts, each of them. */
function figureOf(item: IndicatorView, speech: Speech): string {
  if (item.parts.length === 0) return speech.showValue(item.value, item.target?.unit)
  if (item.parts.length > mostParts || item.parts.every(({ value }) => value === null)) return ''
  return item.parts.map(({ value }) => speech.showValue(value)).join(' · ')
}

/** A cell with its state; it opens the side panel. */
export function OpenCell({
  open,
  look,
  label,
  children,
}: {
  readonly open: string
  readonly look: Look
  readonly label: string
  readonly children: ReactNode
}) {
  const setSearch = useSetSearch()
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => setSearch({ o: open })}
      className={`flex min-h-7 w-full items-center justify-center gap-1.5 rounded-sm border px-1.5 text-sm leading-tight whitespace-nowrap hover:brightness-95 pointer-coarse:min-h-11 ${toneClass[look.tone]}`}
    >
      <span aria-hidden className="font-bold">
        {look.glyph}
      </span>
      <span aria-hidden>{children}</span>
    </button>
  )
}
