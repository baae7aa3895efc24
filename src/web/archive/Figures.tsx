import { useState } from 'react'
import { number } from '../format.ts'
import { Check } from '../ui/Check.tsx'
import { useWords, type WordsOf } from '../words.tsx'
import type { YearView } from './UnitYear.tsx'

type Figure = YearView['figures'][number]

/** The figures of the year; where units were merged, summed from counts, with those that they come from. */
export function Figures({
  view,
  nameOf,
}: {
  readonly view: YearView
  readonly nameOf: (unit: string) => string
}) {
  const words = useWords().archive
  const [isShort, setShort] = useState(true)
  const isAlone = view.sources.length === 1 && view.sources[0]?.unit === view.unit
  const known = view.figures.filter((one) => one.sources.some((source) => source.value !== null))
  const shown = isShort ? known : view.figures
  const names = (list: readonly { readonly name: string }[]) =>
    list.map((one) => one.name).join(', ')
  return (
    <section>
      <h3 className="m-0 mb-1 text-lg font-semibold">{words.figures}</h3>
      <p className="m-0">{isAlone ? words.figuresOwn : words.figuresSummed(names(view.sources))}</p>
      {view.split.length > 0 ? <p className="m-0">{words.split(names(view.split))}</p> : null}
      <Check
        label={words.onlyKnown}
        checked={isShort}
        onChange={(event) => setShort(event.target.checked)}
      />
      {shown.length === 0 ? (
        <p className="m-0 text-muted">{words.noFigures}</p>
      ) : (
        <table className="w-full border-collapse text-left text-sm">
          <caption className="sr-only">{words.figureCaption}</caption>
          <thead>
            <tr className="border-b border-line text-muted">
              <th className="py-1 pr-2 font-medium">{words.indicator}</th>
              <th className="py-1 font-medium">{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <FigureLine
                key={`${one.item} ${one.part}`}
                figure={one}
                isAlone={isAlone}
                nameOf={nameOf}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function FigureLine({
  figure,
  isAlone,
  nameOf,
}: {
  readonly figure: Figure
  readonly isAlone: boolean
  readonly nameOf: (unit: string) => string
}) {
  const { archive: words, sentences } = useWords()
  const parts = figure.sources.filter((one) => one.value !== null)
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-1 pr-2 font-normal">
        <span className="text-muted">{figure.number}</span> {figure.text}
      </th>
      <td className="py-1">
        <span className="font-medium tabular-nums">{shown(figure, figure.measure, words)}</span>
        {figure.verdict ? (
          <span className="block text-muted">{sentences.verdicts[figure.verdict]}</span>
        ) : null}
        {figure.how === 'own' ? null : (
          <span className="block text-muted">{words.how[figure.how]}</span>
        )}
        {isAlone
          ? null
          : parts.map((one) => (
              <span key={one.unit} className="block text-muted">
                {nameOf(one.unit)}: {shown(one, figure.measure, words)}
              </span>
            ))}
      </td>
    </tr>
  )
}

type Value = Pick<Figure, 'value' | 'numerator' | 'denominator'>

function shown(
  { value, numerator, denominator }: Value,
  measure: string | null,
  words: WordsOf<'archive'>,
): string {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string') return value
  const text = [number(value), measure].filter(Boolean).join(' ')
  return numerator === null || denominator === null
    ? text
    : `${text} (${words.counts(number(numerator), number(denominator))})`
}
