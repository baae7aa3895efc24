import { useState } from 'react'
import { Rejected } from '#contract/client.ts'
import type { TableRun } from '#contract/tables.ts'
import type { Layout } from '#domain/table/column-use.ts'
import type { Decisions, Outcome } from '#domain/table/finding.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Check } from '../ui/Check.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import {
  columnsOf,
  type ImportState,
  type Names,
  orderOf,
  toStore,
  valueColumns,
} from './import-state.ts'
import { LineList } from './LineList.tsx'
import { useLabels } from './use-labels.ts'
import type { Running } from './use-run.ts'

const outcomes: readonly Outcome[] = ['wrong', 'doubtful', 'changed', 'added', 'same', 'skipped']

/** What the dry run found: filtered, settled, then stored. */
export function ResultCard({
  dossier,
  state,
  layout,
  names,
  running,
  run,
  onDecide,
}: {
  readonly dossier: string
  readonly state: ImportState
  readonly layout: Layout
  readonly names: Names
  readonly running: Running
  readonly run: TableRun
  readonly onDecide: (decisions: Decisions) => void
}) {
  const words = useWords().tableImport
  const labels = useLabels(names)
  const [chosen, setChosen] = useState<string>('')
  const { decisions, file } = state
  const cells = Object.values(run.counts).reduce((sum, count) => sum + count, 0)
  const there = outcomes.filter((one) => (run.counts[one] ?? 0) > 0)
  const filter = there.find((one) => one === chosen)
  if (cells === 0)
    return (
      <Card title={words.found}>
        <p className="m-0 p-3">{words.nothing}</p>
      </Card>
    )
  return (
    <Card title={words.found} note={words.summary(show(run.rows), show(cells))}>
      <div className="grid gap-2 px-3 pb-3">
        {run.hiddenRows > 0 ? <p className="m-0">{words.hiddenRows(run.hiddenRows)}</p> : null}
        <Segments
          label={words.filter}
          value={filter ?? ''}
          segments={[
            { value: '', label: `${words.all} (${show(cells)})` },
            ...there.map((one) => ({
              value: one,
              label: `${words.outcomes[one]} (${show(run.counts[one] ?? 0)})`,
            })),
          ]}
          onChoose={setChosen}
        />
        <Rules state={state} layout={layout} onDecide={onDecide} />
      </div>
      <LineList
        dossier={dossier}
        table={file.table}
        digest={run.digest}
        outcome={filter}
        sheet={state.sheet}
        labels={labels}
        decisions={decisions}
        onDecide={(cell, choice) =>
          onDecide({ ...decisions, cells: without(decisions.cells, cell, choice) })
        }
      />
      <StoreFoot state={state} layout={layout} running={running} run={run} onDecide={onDecide} />
    </Card>
  )
}

function without(
  cells: Decisions['cells'],
  cell: string,
  choice: number | 'skip' | undefined,
): Decisions['cells'] {
  const { [cell]: _, ...rest } = cells
  return choice === undefined ? rest : { ...rest, [cell]: choice }
}

function show(count: number): string {
  return new Intl.NumberFormat('vi-VN').format(count)
}

/** One rule for the whole table: what a dot is, what a number below 1 is. */
function Rules({
  state,
  layout,
  onDecide,
}: {
  readonly state: ImportState
  readonly layout: Layout
  readonly onDecide: (decisions: Decisions) => void
}) {
  const words = useWords().tableImport
  const { decisions } = state
  const letters = valueColumns(columnsOf(layout, state))
  const rule = decisions.columns[letters[0] ?? ''] ?? {}
  const say = (change: Decisions['columns'][string]) =>
    onDecide({
      ...decisions,
      columns: Object.fromEntries(letters.map((letter) => [letter, { ...rule, ...change }])),
    })
  return (
    <div className="flex flex-wrap gap-3">
      <Select
        label={words.dotAll}
        value={rule.dot ?? ''}
        choices={[
          { value: '', label: words.choose },
          { value: 'decimal', label: words.dotChoices.decimal },
          { value: 'thousands', label: words.dotChoices.thousands },
        ]}
        onChange={(event) =>
          say({ dot: (event.target.value || undefined) as 'decimal' | undefined })
        }
      />
      <Select
        label={words.shareAll}
        value={rule.share ?? ''}
        choices={[
          { value: '', label: words.choose },
          { value: 'percent', label: words.shareChoices.percent },
          { value: 'asIs', label: words.shareChoices.asIs },
        ]}
        onChange={(event) =>
          say({ share: (event.target.value || undefined) as 'asIs' | undefined })
        }
      />
    </div>
  )
}

/** Nothing doubtful, nothing wrong: then it may be stored. */
function StoreFoot({
  state,
  layout,
  running,
  run,
  onDecide,
}: {
  readonly state: ImportState
  readonly layout: Layout
  readonly running: Running
  readonly run: TableRun
  readonly onDecide: (decisions: Decisions) => void
}) {
  const words = useWords().tableImport
  const { wrong = 0, doubtful = 0 } = run.counts
  const isOld = JSON.stringify(orderOf(state, layout)) !== running.tried
  const isOpen = wrong + doubtful > 0 && !state.decisions.skipWrong
  const count = toStore(run)
  return (
    <div className="grid gap-2 border-t border-line bg-wash p-3">
      {wrong + doubtful > 0 ? (
        <Check
          label={words.skipWrong(wrong, doubtful)}
          checked={state.decisions.skipWrong}
          onChange={(event) => onDecide({ ...state.decisions, skipWrong: event.target.checked })}
        />
      ) : null}
      <p role="status" className="m-0">
        {isOld
          ? words.changedSince
          : isOpen
            ? words.unsettled(wrong, doubtful)
            : count === 0
              ? words.nothingToStore
              : words.storeHint}
      </p>
      {run.code ? <RefusalNote error={new Rejected(0, run.code, run.details)} /> : null}
      <p className="m-0 flex flex-wrap gap-2">
        {isOld ? (
          <Button look="primary" onClick={() => void running.tryOut(state, layout)}>
            {words.again}
          </Button>
        ) : (
          <Button
            look="primary"
            disabled={isOpen || count === 0}
            onClick={() => void running.store(run.digest)}
          >
            {words.store(show(count))}
          </Button>
        )}
      </p>
    </div>
  )
}
