import { useState } from 'react'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { type Line, LineChart } from '../ui/LineChart.tsx'
import { useWords } from '../words.tsx'
import type { ItemView } from './ItemContent.tsx'
import { Part } from './Rows.tsx'

/** Figures by year as a line against the level required, or as a table. */
export function SeriesPart({ data }: { readonly data: ItemView }) {
  const words = useWords().panel
  const speech = useSpeech()
  const [asTable, setAsTable] = useState(false)
  const lines = linesOf(data.series, (part) => speech.names.part(data.item, part))
  const target = targetsOf(data.series)
  const years = data.series.map(({ year }) => year)
  const drawn = lines.some(({ points }) => points.length > 0)
  if (data.series.length === 0)
    return (
      <Part title={words.series}>
        <p className="m-0 text-muted">{words.seriesNone}</p>
      </Part>
    )
  return (
    <Part
      title={words.series}
      aside={
        drawn ? (
          <Button look="quiet" onClick={() => setAsTable(!asTable)}>
            {asTable ? words.asChart : words.asTable}
          </Button>
        ) : null
      }
    >
      {asTable || !drawn ? (
        <SeriesTable data={data} />
      ) : (
        <LineChart
          label={words.chart(Math.min(...years), Math.max(...years))}
          lines={lines}
          target={target}
          targetLabel={words.targetLine}
          hollowLabel={words.estimate}
          format={(value) => speech.showValue(value)}
        />
      )}
    </Part>
  )
}

function SeriesTable({ data }: { readonly data: ItemView }) {
  const words = useWords().panel
  const speech = useSpeech()
  const hasParts = data.series.some(({ part }) => part !== '')
  return (
    <table className="w-full border-collapse text-sm">
      <thead className="text-left text-muted">
        <tr>
          <th className="py-1 pr-2 font-medium">{words.columnYear}</th>
          {hasParts ? <th className="py-1 pr-2 font-medium">{words.columnPart}</th> : null}
          <th className="py-1 pr-2 text-right font-medium">{words.columnValue}</th>
          <th className="py-1 pr-2 font-medium">{words.columnKind}</th>
          <th className="py-1 pr-2 font-medium">{words.target}</th>
          <th className="py-1 font-medium">{words.columnVerdict}</th>
        </tr>
      </thead>
      <tbody>
        {data.series.map((one) => (
          <tr
            key={`${one.year} ${one.part} ${one.kind} ${one.source}`}
            title={one.source}
            className="border-t border-line"
          >
            <td className="py-1 pr-2">{one.year}</td>
            {hasParts ? (
              <td className="py-1 pr-2">{speech.names.part(data.item, one.part)}</td>
            ) : null}
            <td className="py-1 pr-2 text-right whitespace-nowrap">
              {speech.showValue(one.value, data.valueUnit ?? undefined)}
            </td>
            <td className="py-1 pr-2">{speech.readingKinds[one.kind]}</td>
            <td className="py-1 pr-2">{speech.showTarget(one.target)}</td>
            <td className="py-1">{speech.verdicts[one.verdict]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function linesOf(series: ItemView['series'], partName: (part: string) => string): Line[] {
  const parts = [...new Set(series.map(({ part }) => part))]
  return parts.map((part) => ({
    label: partName(part),
    points: series
      .filter((one) => one.part === part && (one.kind === 'actual' || one.kind === 'estimate'))
      .flatMap(({ year, value, kind }) =>
        typeof value === 'number' ? [{ x: year, y: value, isHollow: kind === 'estimate' }] : [],
      )
      .sort((a, b) => a.x - b.x),
  }))
}

/** The level of each year, where it is a number. */
function targetsOf(series: ItemView['series']): { x: number; y: number }[] {
  const byYear = new Map(
    series.flatMap(({ year, target }) =>
      typeof target?.value === 'number' ? [[year, target.value] as const] : [],
    ),
  )
  return [...byYear].map(([x, y]) => ({ x, y })).sort((a, b) => a.x - b.x)
}
