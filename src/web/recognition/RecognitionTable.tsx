import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { day } from '../format.ts'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Mark, type Tone } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'
import { Computed } from './Computed.tsx'
import type { RecognitionRow, RecognitionView } from './recognition-rows.ts'

const stateLooks: Readonly<Record<RecognitionView['state'] | 'none', readonly [Tone, string]>> = {
  valid: ['done', '✓'],
  toReReview: ['part', '↻'],
  withdrawn: ['fail', '✕'],
  none: ['hatch', '–'],
}

/** A table on a desk; on a phone each unit is a block with the column's name before each value. */
export function RecognitionTable({
  rows,
  onOpen,
}: {
  readonly rows: readonly RecognitionRow[]
  readonly onOpen: ((row: RecognitionRow) => void) | undefined
}) {
  const words = useWords().recognition
  const heads = [words.unit, words.state, words.decision, words.day, words.pack, words.computed]
  return (
    <div className="rounded border border-line bg-paper">
      <table className="w-full border-collapse max-md:block">
        <caption className="sr-only">{words.caption}</caption>
        <thead className="max-md:sr-only">
          <tr className="text-left text-sm text-muted">
            {heads.map((head) => (
              <th key={head} scope="col" className="px-3 py-2 font-medium">
                {head}
              </th>
            ))}
            {onOpen ? (
              <th scope="col" className="px-3 py-2">
                <span className="sr-only">{words.recheck}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map((row) => (
            <Line key={`${row.unit} ${row.standard.id}`} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({
  row,
  onOpen,
}: {
  readonly row: RecognitionRow
  readonly onOpen: ((row: RecognitionRow) => void) | undefined
}) {
  const words = useWords().recognition
  const speech = useSpeech()
  const { dossier, search } = useDossierAddress()
  const { recognition } = row.standard
  const state = recognition?.state ?? 'none'
  const [tone, glyph] = stateLooks[state]
  return (
    <tr className="border-t border-line align-top max-md:block max-md:py-2">
      <th scope="row" className="px-3 py-1.5 text-left font-semibold max-md:block">
        <Link
          to="/ho-so/$dossier/don-vi/$unit"
          params={{ dossier, unit: row.unit }}
          search={search}
          className="text-ink underline decoration-line-strong underline-offset-2"
        >
          {speech.unitName(row.unit)}
        </Link>
        <span className="block text-sm font-normal text-muted">
          {speech.names.standard(row.standard.id)}
        </span>
      </th>
      <Cell label={words.state}>
        <Mark tone={tone} glyph={glyph} words={words.states[state]} />
      </Cell>
      <Cell label={words.decision}>
        {recognition ? (recognition.number ?? words.unknownNumber) : '–'}
        <Source row={row} />
      </Cell>
      <Cell label={words.day}>{recognition ? <When row={row} /> : '–'}</Cell>
      <Cell label={words.pack}>
        <PackName row={row} />
      </Cell>
      <Cell label={words.computed}>
        <Computed row={row} />
      </Cell>
      {onOpen ? (
        <td className="px-3 py-1.5 max-md:block md:text-right">
          <Button onClick={() => onOpen(row)}>
            {recognition ? words.recheck : words.record}
            <span className="sr-only">: {speech.unitName(row.unit)}</span>
          </Button>
        </td>
      ) : null}
    </tr>
  )
}

function Cell({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <td className="px-3 py-1.5 max-md:grid max-md:grid-cols-[8.5rem_minmax(0,1fr)] max-md:gap-x-2 max-md:py-0.5">
      <span className="text-sm text-muted md:hidden">{label}</span>
      <div className="min-w-0">{children}</div>
    </td>
  )
}

function When({ row }: { readonly row: RecognitionRow }) {
  const words = useWords().recognition
  const known = row.standard.recognition
  if (known?.day) return day(known.day)
  return known?.year ? words.yearOnly(known.year) : words.unknownDay
}

function PackName({ row: { record } }: { readonly row: RecognitionRow }) {
  const words = useWords().recognition
  const titles = useStandardTitles()
  if (!record) return '–'
  const { pack, recheckedUnder } = record
  return (
    <>
      {pack ? (titles.get(pack) ?? pack) : words.unknownPack}
      {recheckedUnder.length > 0 ? (
        <span className="block text-sm text-muted">
          {words.rechecked(recheckedUnder.map((one) => titles.get(one) ?? one).join(', '))}
        </span>
      ) : null}
    </>
  )
}

/** A pack by its years, out of the dossier's table of years. */
export function useStandardTitles(): ReadonlyMap<string, string> {
  const dossier = useDossier().data?.dossier
  return new Map(dossier?.years.map(({ from, to, pack }) => [pack, `${from}–${to}`]))
}

/** The source is long: its head at once, the whole and earlier decisions on demand. */
function Source({ row: { record, older } }: { readonly row: RecognitionRow }) {
  const words = useWords().recognition
  if (!record) return null
  const head = record.source.split(/[;(]/)[0]?.trim() ?? record.source
  return (
    <details className="text-sm text-muted">
      <summary className="cursor-pointer py-0.5">
        {words.source}: {head}
        {older.length > 0 ? `, ${words.older(older.length)}` : ''}
      </summary>
      <p className="m-0 break-words">{record.source}</p>
      {record.note ? <p className="m-0 break-words">{record.note}</p> : null}
      {older.map((one) => (
        <p key={`${one.number} ${one.day} ${one.source}`} className="m-0 break-words">
          {one.number ?? words.unknownNumber}, {one.day ? day(one.day) : words.unknownDay}:{' '}
          {words.states[one.state]}
        </p>
      ))}
    </details>
  )
}
