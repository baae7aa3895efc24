import { Link } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useDossierAddress } from '../dossier.ts'
import { useOwnSearch } from '../own-search.ts'
import { useSession } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { useSpeech } from '../speech.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { GapFilters } from './GapFilters.tsx'
import { GapGroups } from './GapGroups.tsx'
import { groupGaps, isOverdue } from './gap-groups.ts'
import { type Gaps, useFilteredGaps, useGaps } from './gap-lists.ts'
import { type GapSearch, readGapSearch } from './gap-search.ts'
import { useClearFilters } from './use-clear-filters.ts'
import { WorkbookButton } from './WorkbookButton.tsx'

/** Nội dung còn thiếu: what, whose, by when; every filter is in the address. */
export function GapsScreen() {
  const words = useWords().gaps
  const session = useSession()
  const gaps = useGaps()
  if (!session) return <PageSkeleton />
  if (!session.acts.includes('readInternal'))
    return (
      <Page title={words.title}>
        <Notice title={words.internal}>{words.internalHint}</Notice>
      </Page>
    )
  return <Loaded of={gaps}>{(list) => <GapList list={list} />}</Loaded>
}

function GapList({ list }: { readonly list: Gaps }) {
  const words = useWords().gaps
  const { dossier, search: at } = useDossierAddress()
  const search = useOwnSearch(readGapSearch)
  const blocking = list.gaps.filter((gap) => gap.blocking).length
  const overdue = list.gaps.filter((gap) => isOverdue(gap, list.on)).length
  if (list.gaps.length === 0)
    return (
      <Page title={words.title}>
        <Notice title={words.none}>{words.noneHint}</Notice>
      </Page>
    )
  return (
    <Page
      title={words.title}
      lead={words.lead(list.gaps.length, blocking, overdue)}
      actions={
        <>
          <WorkbookButton search={search} />
          <Link
            to="/ho-so/$dossier/con-thieu/phieu"
            params={{ dossier }}
            search={{ ...at, ...kept(search) } as object}
            className={buttonClass()}
          >
            <Printer aria-hidden size={16} />
            {words.sheets}
          </Link>
        </>
      }
    >
      <GapFilters list={list} search={search} />
      <Found list={list} search={search} />
    </Page>
  )
}

function Found({ list, search }: { readonly list: Gaps; readonly search: GapSearch }) {
  const words = useWords().gaps
  const speech = useSpeech()
  const clear = useClearFilters()
  const found = useFilteredGaps(list, search, speech)
  const groups = groupGaps(found, search.nhom, list.on)
  return (
    <>
      <p role="status" className="m-0 text-muted">
        {words.shown(found.length, list.gaps.length)}
      </p>
      {found.length === 0 ? (
        <Notice
          title={words.nothingFound}
          actions={<Button onClick={clear}>{words.clear}</Button>}
        />
      ) : (
        <GapGroups groups={groups} list={list} by={search.nhom} total={found.length} />
      )}
    </>
  )
}

/** The sheets take the same filters. */
function kept({ cq, dv, loai, chan, tim }: GapSearch) {
  return { cq, dv, loai, chan: chan ? '1' : '', tim }
}
