import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import {
  type GapView,
  type ReadinessView,
  useDossier,
  useDossierAddress,
  useReadiness,
} from '../dossier.ts'
import { useMay } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { UnknownYear } from '../shell/UnknownYear.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { Conditions } from './Conditions.tsx'
import { matricesOf, ownResult } from './cells.ts'
import { MatrixCard } from './MatrixCard.tsx'
import { OwnCriteria } from './OwnCriteria.tsx'
import { Owners } from './Owners.tsx'
import { sayBoard } from './sentence.ts'

/** What is missing; under way; or not his to see. */
type Gaps = Output<'listGaps'> | 'soon' | 'hidden'

/** Tổng quan tiến độ: how far, what blocks, who owes what by when. */
export function BoardScreen() {
  const { at } = useDossierAddress()
  const may = useMay()
  const gaps = useQuery({ ...query('listGaps', at), enabled: may('readInternal') }).data
  return (
    <UnknownYear>
      <Loaded of={useReadiness()} skeleton={<BoardSkeleton />}>
        {(readiness) => (
          <Board readiness={readiness} gaps={may('readInternal') ? (gaps ?? 'soon') : 'hidden'} />
        )}
      </Loaded>
    </UnknownYear>
  )
}

function Board({ readiness, gaps }: { readonly readiness: ReadinessView; readonly gaps: Gaps }) {
  const words = useWords().board
  const isEmpty = readiness.units.every(({ standards }) => standards.length === 0)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 print:gap-2">
      <Headline readiness={readiness} gaps={typeof gaps === 'string' ? undefined : gaps.gaps} />
      <Conditions conditions={readiness.conditions} unit={readiness.dossier.unit} />
      {isEmpty ? (
        <Notice title={words.empty}>{words.emptyHint}</Notice>
      ) : (
        <Blocks readiness={readiness} gaps={gaps} />
      )}
    </div>
  )
}

/** In the order of a phone (debtors, criteria, units); on a desk the debtors stand at the right. */
function Blocks({ readiness, gaps }: { readonly readiness: ReadinessView; readonly gaps: Gaps }) {
  const own = ownResult(readiness)
  const isPast = readiness.year < readiness.dossier.year
  const isAlone = isPast || gaps === 'hidden'
  const known = typeof gaps === 'string' ? [] : gaps.gaps
  const columns = isAlone ? '' : 'xl:grid-cols-[minmax(0,1fr)_19rem]'
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-rows-[auto_1fr] print:block print:space-y-2 ${columns}`}
    >
      {isAlone ? null : (
        <div className="xl:col-start-2 xl:row-span-2 xl:row-start-1">
          {typeof gaps === 'string' ? <Skeleton className="h-96" /> : <Owners list={gaps} />}
        </div>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 xl:col-start-1 xl:row-start-1 print:gap-2">
        {own ? <OwnCriteria result={own} unit={readiness.dossier.unit} isPast={isPast} /> : null}
        <MatrixCard
          matrices={matricesOf(readiness)}
          readiness={readiness}
          gaps={known}
          isPast={isPast}
        />
      </div>
    </div>
  )
}

function Headline({
  readiness,
  gaps,
}: {
  readonly readiness: ReadinessView
  readonly gaps: readonly GapView[] | undefined
}) {
  const words = useWords().board
  const deadline = useDossier().data?.dossier.deadline
  const said = sayBoard(readiness, gaps, deadline, words.sentence)
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="min-w-60 flex-1">
        <h1 className="m-0 text-2xl leading-tight font-semibold max-sm:text-xl">
          {said.head} <span className="text-brand">{said.missing}</span>
        </h1>
        <p className="m-0 mt-1 text-muted">
          <span className="hidden print:inline">
            {readiness.dossier.title}. {words.sentence.asKnown(readiness.on)}{' '}
          </span>
          {said.lead}
        </p>
      </div>
      <Button className="max-sm:hidden print:hidden" onClick={() => window.print()}>
        <Printer aria-hidden size={16} />
        {words.print}
      </Button>
    </header>
  )
}
