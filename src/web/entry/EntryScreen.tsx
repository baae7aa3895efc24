import { useState } from 'react'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useOwnSearch } from '../own-search.ts'
import { useSession } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { Cards } from './Cards.tsx'
import { CellDrawer } from './CellDrawer.tsx'
import type { Desk } from './desk.ts'
import { EntryHead } from './EntryHead.tsx'
import { EntryTools } from './EntryTools.tsx'
import { type EntrySearch, type Resolved, readEntrySearch, resolveEntry } from './entry-search.ts'
import { ReturnedBanner } from './ReturnedBanner.tsx'
import { SheetGrid } from './SheetGrid.tsx'
import type { Entry, Spot } from './table.ts'
import { useDesk } from './use-desk.ts'
import { useEntryCells, useEntryModel, useEntryScope } from './use-entry.ts'
import { useIsNarrow, useIsPhone } from './use-width.ts'

/** Nhập số liệu: what is asked of who looks, typed or pasted, with what it means at once. */
export function EntryScreen() {
  const words = useWords().entry
  const session = useSession()
  if (!session) return <PageSkeleton />
  if (!session.acts.includes('record'))
    return (
      <Page title={words.title}>
        <Notice title={words.notFor}>{words.notForHint}</Notice>
      </Page>
    )
  return <Scope />
}

function Scope() {
  const words = useWords().entry
  const search = useOwnSearch(readEntrySearch)
  const { search: address } = useDossierAddress()
  const dossier = useDossier()
  const year = address.nam ?? dossier.data?.dossier.year ?? 0
  const scope = useEntryScope(search.bieu, year)
  const isPhone = useIsPhone()
  if (!dossier.data) return <Loaded of={dossier}>{() => null}</Loaded>
  const years = yearsOf(dossier.data.dossier, year)
  return (
    <Loaded of={scope}>
      {(entry) =>
        entry.rows.length === 0 || entry.units.length === 0 ? (
          <Page title={words.title}>
            <Notice title={words.noForm}>{words.noFormHint}</Notice>
          </Page>
        ) : (
          <Chosen
            scope={entry}
            search={search}
            year={year}
            years={years}
            isPhone={isPhone}
            resolved={resolveEntry(search, {
              units: entry.units.map(({ id }) => id),
              ...{ years, year, isPhone },
            })}
          />
        )
      }
    </Loaded>
  )
}

/** Years of the dossier up to the one judged, the earliest first. */
function yearsOf(
  { years }: { readonly years: readonly { readonly from: number; readonly to: number }[] },
  year: number,
): readonly number[] {
  const first = Math.min(year, ...years.map(({ from }) => from))
  return Array.from({ length: year - first + 1 }, (_, index) => first + index)
}

interface ChosenProps {
  readonly scope: Entry
  readonly search: EntrySearch
  readonly year: number
  readonly years: readonly number[]
  readonly isPhone: boolean
  readonly resolved: Resolved
}

function Chosen(props: ChosenProps) {
  const { scope, search, resolved, year, years, isPhone } = props
  const { dossier } = useDossierAddress()
  const { id, desk } = useDesk(dossier)
  const cells = useEntryCells(scope.form.id, resolved.units, resolved.years)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <EntryHead desk={desk} scope={scope} isPhone={isPhone} />
      <EntryTools
        scope={scope}
        search={search}
        resolved={resolved}
        year={year}
        years={years}
        isPhone={isPhone}
      />
      <Loaded of={cells}>
        {(entry) => (
          <Filled
            entry={entry}
            desk={desk}
            deskId={id}
            search={search}
            way={resolved.way}
            year={year}
            isPhone={isPhone}
          />
        )}
      </Loaded>
    </div>
  )
}

function Filled({
  entry,
  desk,
  deskId,
  search,
  way,
  year,
  isPhone,
}: {
  readonly entry: Entry
  readonly desk: Desk
  readonly deskId: string
  readonly search: EntrySearch
  readonly way: Resolved['way']
  readonly year: number
  readonly isPhone: boolean
}) {
  const words = useWords().entry
  const isNarrow = useIsNarrow()
  const [open, setOpen] = useState<Spot | null>(null)
  const model = useEntryModel(entry, desk, {
    way,
    year,
    isNarrow,
    criterion: search.tc,
    columnWords: words.columns,
    loai: search.loai,
    thieu: search.thieu,
  })
  const part = { model, desk, deskId, entry, onOpen: setOpen, begin: search.oc }
  // On a desk the grid takes what is left of the screen below the banner: its own foot stays in sight.
  const room = isPhone ? 'grid gap-3' : 'flex h-[calc(100vh-11rem)] min-h-[32rem] flex-col gap-3'
  return (
    <>
      <div className={room}>
        <ReturnedBanner entry={entry} />
        {isPhone ? <Cards {...part} year={year} /> : <SheetGrid key={search.oc} {...part} />}
      </div>
      {open ? (
        <CellDrawer
          key={open.key}
          spot={model.table.spotOf(open)}
          model={model}
          desk={desk}
          entry={entry}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}
