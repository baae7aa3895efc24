import { Link } from '@tanstack/react-router'
import { ChevronRight, Copy, Printer } from 'lucide-react'
import { useState } from 'react'
import { useDossierAddress } from '../dossier.ts'
import { day } from '../format.ts'
import { type Speech, useSpeech } from '../speech.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { useWords, type WordsOf } from '../words.tsx'
import { DueText } from './DueText.tsx'
import { GapRows } from './GapRows.tsx'
import type { GapGroup } from './gap-groups.ts'
import type { Gaps } from './gap-lists.ts'
import { type Grouping, unassigned } from './gap-search.ts'
import { RemindDialog } from './RemindDialog.tsx'

/** A list this short is open at once. */
const openAtOnce = 40

/** One block an agency, unit or day: how much, by when; opened, all that is in it. */
export function GapGroups({
  groups,
  list,
  by,
  total,
}: {
  readonly groups: readonly GapGroup[]
  readonly list: Gaps
  readonly by: Grouping
  readonly total: number
}) {
  const words = useWords().gaps
  const speech = useSpeech()
  const isOpen = groups.length === 1 || total <= openAtOnce
  return (
    <ul className="m-0 grid list-none gap-2 p-0">
      {groups.map((group) => (
        <li key={`${by} ${group.key}`}>
          <Group
            group={group}
            list={list}
            by={by}
            name={groupName(group, by, words, speech)}
            startsOpen={isOpen}
          />
        </li>
      ))}
    </ul>
  )
}

function Group({
  group,
  list,
  by,
  name,
  startsOpen,
}: {
  readonly group: GapGroup
  readonly list: Gaps
  readonly by: Grouping
  readonly name: string
  readonly startsOpen: boolean
}) {
  const words = useWords().gaps
  const [chosen, setChosen] = useState<boolean>()
  const isOpen = chosen ?? startsOpen
  return (
    <section className="rounded border border-line bg-paper">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
        <h2 className="m-0 min-w-0 flex-1 basis-64 text-base">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setChosen(!isOpen)}
            className="control -ml-1 flex w-full items-center gap-1.5 rounded border-0 bg-transparent px-1 text-left hover:bg-hover"
          >
            <ChevronRight
              aria-hidden
              size={16}
              className={`shrink-0 transition-transform ${isOpen ? 'rotate-90' : ''}`}
            />
            <span className="min-w-0">
              <span className="font-semibold">{name}</span>{' '}
              <span className="font-normal whitespace-nowrap text-muted">
                {words.count(group.gaps.length)}
              </span>
            </span>
          </button>
        </h2>
        <p className="m-0 flex flex-wrap items-center gap-x-3 text-sm">
          {group.blocking > 0 ? <span>{words.blocking(group.blocking)}</span> : null}
          {group.overdue > 0 ? (
            <span className="font-semibold text-fail">{words.overdue(group.overdue)}</span>
          ) : null}
          {by === 'han' ? null : <DueText due={group.due} on={list.on} />}
        </p>
        {by === 'co-quan' ? <GroupActions group={group} list={list} name={name} /> : null}
      </div>
      {isOpen ? <GapRows gaps={group.gaps} list={list} by={by} /> : null}
    </section>
  )
}

function GroupActions({
  group,
  list,
  name,
}: {
  readonly group: GapGroup
  readonly list: Gaps
  readonly name: string
}) {
  const words = useWords().gaps
  const { dossier, search } = useDossierAddress()
  const [reminding, setReminding] = useState(false)
  return (
    <div className="flex flex-wrap gap-1">
      <Button look="quiet" onClick={() => setReminding(true)}>
        <Copy aria-hidden size={16} />
        {words.remind}
        <span className="sr-only">: {name}</span>
      </Button>
      <Link
        to="/ho-so/$dossier/con-thieu/phieu"
        params={{ dossier }}
        search={{ ...search, cq: group.key } as object}
        className={buttonClass('quiet')}
      >
        <Printer aria-hidden size={16} />
        {words.sheet}
        <span className="sr-only">: {name}</span>
      </Link>
      {reminding ? (
        <RemindDialog group={group} list={list} name={name} onClose={() => setReminding(false)} />
      ) : null}
    </div>
  )
}

function groupName(
  { key, gaps }: GapGroup,
  by: Grouping,
  words: WordsOf<'gaps'>,
  speech: Speech,
): string {
  if (by === 'don-vi') return speech.unitName(key)
  if (by === 'han') return key === '' ? words.noDue : day(key)
  return key === unassigned ? words.unassigned : (gaps[0]?.owner.name ?? key)
}
