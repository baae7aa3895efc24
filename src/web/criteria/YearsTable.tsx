import { useQueries } from '@tanstack/react-query'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { type Look, look } from '../looks.ts'
import { Failure } from '../shell/Failure.tsx'
import { useSpeech } from '../speech.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import type { CriterionCell } from './criterion-rows.ts'
import { OpenCell, ScrollTable } from './UnitsTable.tsx'

type Item = Output<'readItem'>
type Point = Item['series'][number]

/** The indicators of one unit over the years, each year judged by its own rule set. */
export function YearsTable({ cell }: { readonly cell: CriterionCell }) {
  const words = useWords().criteria
  const speech = useSpeech()
  const { at } = useDossierAddress()
  const items = [...cell.result.indicators, ...cell.result.requirements]
  const answers = useQueries({
    queries: items.map(({ id }) => query('readItem', { ...at, item: id, unit: cell.unit })),
  })
  const failed = answers.find(({ data, error }) => error && !data)
  if (failed) return <Failure error={failed.error} again={() => void failed.refetch()} />
  if (answers.some(({ isPending }) => isPending)) return <Skeleton className="m-3 h-40" />
  const known = new Map(answers.flatMap(({ data }) => (data ? [[data.item, data] as const] : [])))
  const years = yearsOf([...known.values()])
  return (
    <ScrollTable label={words.yearsTable}>
      <thead>
        <tr className="text-left align-bottom text-sm">
          <th
            scope="col"
            className="sticky left-0 z-10 min-w-36 bg-paper px-3 py-1.5 font-medium text-muted"
          >
            {words.criterion}
          </th>
          {years.map((year) => (
            <th key={year} scope="col" className="min-w-16 px-1 py-1.5 text-center font-semibold">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id }) => {
          const name = speech.find(id)
          return (
            <tr key={id} className="border-t border-line align-top">
              <th
                scope="row"
                className="sticky left-0 z-10 max-w-72 bg-paper px-3 py-1 text-left font-normal max-sm:max-w-40"
              >
                <b className="font-semibold">{name ? speech.item[name.kind](name.number) : id}</b>
                <span className="line-clamp-2 text-xs leading-snug text-muted">{name?.text}</span>
              </th>
              {years.map((year) => (
                <td key={year} className="px-0.5 py-1">
                  <YearCell cell={cell} id={id} year={year} item={known.get(id)} />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </ScrollTable>
  )
}

const mostShown = 2

/** From the first figure of any indicator to the year judged. */
function yearsOf(items: readonly Item[]): number[] {
  const found = items.flatMap(({ series }) => series.map(({ year }) => year))
  if (found.length === 0) return []
  const first = Math.min(...found)
  const last = Math.max(...found)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function YearCell({
  cell,
  id,
  year,
  item,
}: {
  readonly cell: CriterionCell
  readonly id: string
  readonly year: number
  readonly item: Item | undefined
}) {
  const { criteria: words, sentences } = useWords()
  const speech = useSpeech()
  const points = item?.series.filter((one) => one.year === year) ?? []
  const [first] = points
  if (!first) return <span className="block text-center text-muted">–</span>
  const said = points.map((one) => {
    const kind = one.kind === 'actual' ? '' : ` (${words.otherKind[one.kind]})`
    const part = one.part ? `${speech.names.part(id, one.part)}: ` : ''
    return `${part}${speech.showValue(rounded(one.value), item?.valueUnit ?? undefined)}${kind}`
  })
  const label = `${year}, ${speech.names.item(id)}: ${said.join('; ')}, ${sentences.verdicts[first.verdict]}`
  return (
    <OpenCell open={`${cell.unit}~${id}`} look={lookOfPoint(first)} label={label}>
      {points
        .slice(0, mostShown)
        .map((one) => speech.showValue(rounded(one.value)))
        .join(' · ')}
    </OpenCell>
  )
}

/** Years gone by: one hue; history is not debt. */
function lookOfPoint({ verdict }: Point): Look {
  const names = {
    met: 'ready',
    notMet: 'notMet',
    insufficient: 'noReading',
    notApplicable: 'notApplicable',
  } as const
  const tones = {
    met: 'past3',
    notMet: 'past1',
    insufficient: 'past0',
    notApplicable: 'none',
  } as const
  return { ...look(names[verdict]), tone: tones[verdict] }
}

function rounded(value: Point['value']): Point['value'] {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value
}
