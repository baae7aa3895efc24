import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TableRun } from '#contract/tables.ts'
import type { Layout } from '#domain/table/column-use.ts'
import { call } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words.tsx'
import { type ImportState, isGoing, type Names } from './import-state.ts'
import { LayoutCard } from './LayoutCard.tsx'
import { ResultCard } from './ResultCard.tsx'
import { useRun } from './use-run.ts'

/** One file on its way: laid out, run dry, settled, stored. */
export function TableImport({
  state,
  names,
  onChange,
  onAnother,
}: {
  readonly state: ImportState
  readonly names: Names
  readonly onChange: (state: ImportState) => void
  readonly onAnother: () => void
}) {
  const { dossier } = useDossierAddress()
  const { file, sheet, form, encoding, header } = state
  const found = useQuery({
    queryKey: ['table-layout', dossier, file.table, sheet, form, encoding, header] as const,
    queryFn: () =>
      call('layOutTable', {
        dossier,
        table: file.table,
        ...{ sheet, form, encoding, headerFrom: header?.from, headerTo: header?.to },
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Loaded of={found}>
      {({ layout, titled }) => (
        <Laid
          key={file.table}
          state={withTitle(state, titled)}
          layout={layout}
          names={names}
          onChange={onChange}
          onAnother={onAnother}
        />
      )}
    </Loaded>
  )
}

/** What the title above the table says holds until the person says otherwise. */
function withTitle(
  state: ImportState,
  titled: { readonly unit: string | null; readonly year: number | null },
): ImportState {
  return {
    ...state,
    unit: state.unit || (titled.unit ?? ''),
    year: state.year || (titled.year === null ? '' : String(titled.year)),
  }
}

function Laid({
  state,
  layout,
  names,
  onChange,
  onAnother,
}: {
  readonly state: ImportState
  readonly layout: Layout
  readonly names: Names
  readonly onChange: (state: ImportState) => void
  readonly onAnother: () => void
}) {
  const words = useWords().tableImport
  const { dossier } = useDossierAddress()
  const running = useRun(dossier, state.file.table)
  const [isStarting, setIsStarting] = useState(false)
  const { run } = running
  const tryOut = () => {
    setIsStarting(true)
    void running.tryOut(state, layout).finally(() => setIsStarting(false))
  }
  if (run?.state === 'stored') return <Stored run={run} onAnother={onAnother} />
  const going = isGoing(run)
  return (
    <>
      <LayoutCard
        state={state}
        layout={layout}
        names={names}
        onChange={(change) => onChange({ ...state, ...change })}
      />
      {running.error ? <RefusalNote error={running.error} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look={run?.digest ? 'plain' : 'primary'}
          disabled={going || isStarting || layout.headerTo === 0}
          onClick={tryOut}
        >
          {words.tryOut}
        </Button>
        {going ? <Button onClick={() => void running.cancel()}>{words.cancel}</Button> : null}
        <p role="status" className="m-0">
          {progressOf(run, words)}
        </p>
      </div>
      {run?.digest || run?.state === 'failed' ? (
        <ResultCard
          dossier={dossier}
          state={state}
          layout={layout}
          names={names}
          running={running}
          run={run}
          onDecide={(decisions) => onChange({ ...state, decisions })}
        />
      ) : null}
    </>
  )
}

function progressOf(
  run: TableRun | undefined,
  words: ReturnType<typeof useWords>['tableImport'],
): string {
  const show = (count: number) => new Intl.NumberFormat('vi-VN').format(count)
  if (run?.state === 'trying') return words.trying(show(run.rows))
  if (run?.state === 'storing') return words.storing(show(run.stored))
  return run?.state === 'cancelled' ? words.cancelled : ''
}

function Stored({ run, onAnother }: { readonly run: TableRun; readonly onAnother: () => void }) {
  const words = useWords().tableImport
  const { dossier, search } = useDossierAddress()
  const count = new Intl.NumberFormat('vi-VN').format(run.stored)
  return (
    <div role="status">
      <Notice
        title={words.stored(count)}
        actions={
          <>
            <Link
              to="/ho-so/$dossier/nhap-so-lieu"
              params={{ dossier }}
              search={search as object}
              className={buttonClass('primary')}
            >
              {words.toEntry}
            </Link>
            <Button onClick={onAnother}>{words.another}</Button>
          </>
        }
      >
        {words.storedHint}
      </Notice>
    </div>
  )
}
