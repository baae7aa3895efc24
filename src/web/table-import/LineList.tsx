import { useInfiniteQuery } from '@tanstack/react-query'
import { figureText, numberText, tableSentence } from '#contract/locales/table-sentence.ts'
import type { Decisions, Outcome, TableLine } from '#domain/table/finding.ts'
import { call } from '../api.ts'
import { Failure } from '../shell/Failure.tsx'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { useLanguage, useWords } from '../words.tsx'
import type { Labels } from './use-labels.ts'

interface Shown {
  readonly sheet: string
  readonly labels: Labels
  readonly decisions: Decisions
  readonly onDecide: (cell: string, choice: number | 'skip' | undefined) => void
}

/** The cells of the dry run, a hundred at once; what is doubtful or wrong can be settled here. */
export function LineList({
  dossier,
  table,
  digest,
  outcome,
  ...shown
}: Shown & {
  readonly dossier: string
  readonly table: string
  readonly digest: string
  readonly outcome: Outcome | undefined
}) {
  const words = useWords().tableImport
  const pages = useInfiniteQuery({
    queryKey: ['table-lines', dossier, table, digest, outcome] as const,
    queryFn: ({ pageParam }) =>
      call('listTableLines', { dossier, table, outcome, from: pageParam, limit: 100 }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
  })
  if (pages.error) return <Failure error={pages.error} again={() => void pages.refetch()} />
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <div className="grid gap-2">
      <ul className="m-0 list-none p-0">
        {lines.map((line) => (
          <li
            key={`${line.cell} ${line.outcome}`}
            className="grid gap-x-4 gap-y-1 border-t border-line px-3 py-2 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,2fr)]"
          >
            <Line line={line} {...shown} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage ? (
        <p className="m-0 px-3 pb-2">
          <Button disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {words.more}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

const tones: Readonly<Record<Outcome, string>> = {
  added: 'text-done-ink',
  changed: 'text-part-ink',
  same: 'text-muted',
  doubtful: 'text-part-ink',
  wrong: 'text-fail',
  skipped: 'text-muted',
}

function Line({ line, sheet, labels, decisions, onDecide }: Shown & { readonly line: TableLine }) {
  const words = useWords().tableImport
  const [language] = useLanguage()
  const { unit, item, part, year, old } = line
  const key = item && (part === '' ? item : `${item}/${part}`)
  const figure = [key && labels.figure(key), unit && labels.unit(unit), year].filter(Boolean)
  const next = figureText(line.next, language) || line.text
  return (
    <>
      <div className="min-w-0">
        <p className="m-0 font-medium">
          {sheet}!{line.cell}{' '}
          <span className={tones[line.outcome]}>{words.outcomes[line.outcome]}</span>
        </p>
        <p className="m-0 text-sm text-muted">{figure.join(' · ')}</p>
      </div>
      <p className="m-0 break-words tabular-nums">
        {old ? (
          <>
            <span className="text-muted">{figureText(old, language)}</span> → {next}
          </>
        ) : (
          next
        )}
      </p>
      <div className="grid min-w-0 gap-1">
        {line.code ? <p className="m-0 text-sm">{tableSentence(line, language)}</p> : null}
        {line.outcome === 'doubtful' || line.outcome === 'wrong' ? (
          <Settle line={line} chosen={decisions.cells[line.cell]} onDecide={onDecide} />
        ) : null}
      </div>
    </>
  )
}

function Settle({
  line,
  chosen,
  onDecide,
}: {
  readonly line: TableLine
  readonly chosen: number | 'skip' | undefined
  readonly onDecide: Shown['onDecide']
}) {
  const words = useWords().tableImport
  const [language] = useLanguage()
  const only = line.choices.length === 1
  const choices = line.choices.map((value, at) => ({
    value: String(at),
    label: only ? words.confirm : words.readAs(numberText(value, language)),
  }))
  return (
    <Select
      hideLabel
      label={`${line.cell}: ${words.reason}`}
      value={chosen === undefined ? '' : String(chosen)}
      choices={[
        { value: '', label: words.choose },
        ...choices,
        { value: 'skip', label: words.skip },
      ]}
      onChange={({ target: { value } }) =>
        onDecide(line.cell, value === '' ? undefined : value === 'skip' ? 'skip' : Number(value))
      }
    />
  )
}
