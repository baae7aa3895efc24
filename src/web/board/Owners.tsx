import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '#contract/api.ts'
import { type GapView, useDossierAddress, useSetSearch } from '../dossier.ts'
import { useSpeech } from '../speech.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../words.tsx'
import { blocking, kindsOf, type Owner, ownersOf } from './owners.ts'

type GapList = Output<'listGaps'>
type Labels = GapList['labels']

const atFirst = 10
const inside = 12

/** Who owes what, by when: the late ones first. A body opens to its list, each line to its cell. */
export function Owners({ list }: { readonly list: GapList }) {
  const words = useWords().board
  const { dossier } = useDossierAddress()
  const [all, setAll] = useState(false)
  const owners = ownersOf(blocking(list.gaps), list.on)
  const shown = all ? owners : owners.slice(0, atFirst)
  return (
    <Card title={words.owners}>
      {owners.length === 0 ? (
        <p className="m-0 px-3 pb-3 text-muted">{words.ownersNone}</p>
      ) : (
        <ul className="m-0 list-none p-0 print:columns-4 print:gap-3 print:px-3">
          {shown.map((owner) => (
            <li
              key={owner.agency ?? owner.name}
              className="break-inside-avoid border-t border-line"
            >
              <OwnerLine owner={owner} labels={list.labels} />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap justify-center gap-x-2 border-t border-line p-1 print:hidden">
        {owners.length > atFirst ? (
          <Button look="quiet" onClick={() => setAll(!all)}>
            {all ? words.fewerOwners : words.moreOwners(owners.length - atFirst)}
          </Button>
        ) : null}
        <Link
          to="/ho-so/$dossier/con-thieu"
          params={{ dossier }}
          className={`${buttonClass('quiet')} text-link`}
        >
          {words.allGaps}
        </Link>
      </div>
    </Card>
  )
}

function OwnerLine({ owner, labels }: { readonly owner: Owner; readonly labels: Labels }) {
  const words = useWords().board
  const [open, setOpen] = useState(false)
  const kinds = kindsOf(owner.gaps).map(([kind, count]) => `${count} ${words.kinds[kind]}`)
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex w-full items-start gap-2 border-0 bg-transparent px-3 py-1.5 text-left hover:bg-hover print:px-0 print:py-0.5"
      >
        <span className="min-w-0 flex-1">
          <span className="block leading-snug font-semibold">{owner.name || words.unassigned}</span>
          <span className="block text-xs text-muted">{kinds.join(', ')}</span>
        </span>
        <span className="shrink-0 text-right">
          <When owner={owner} />
          {owner.due ? (
            <span className="block text-xs text-muted">{words.due(owner.due)}</span>
          ) : null}
        </span>
        <ChevronDown
          aria-hidden
          size={14}
          className={`mt-1 shrink-0 text-muted print:hidden ${open ? 'rotate-180' : ''}`}
        />
      </button>
      {open ? <OwnerGaps gaps={owner.gaps} labels={labels} /> : null}
    </>
  )
}

function When({ owner: { days } }: { readonly owner: Owner }) {
  const words = useWords().board
  if (days === null) return <span className="text-muted">{words.noDue}</span>
  if (days < 0) return <strong className="font-semibold text-fail">{words.overdue(-days)}</strong>
  return <span className="font-semibold">{days === 0 ? words.dueToday : words.left(days)}</span>
}

function OwnerGaps({
  gaps,
  labels,
}: {
  readonly gaps: readonly GapView[]
  readonly labels: Labels
}) {
  const words = useWords().board
  const speech = useSpeech()
  const setSearch = useSetSearch()
  return (
    <ul className="m-0 list-none px-1 pb-2 print:hidden">
      {gaps.slice(0, inside).map((gap) => (
        <li key={`${gap.kind} ${gap.item} ${gap.unit} ${gap.period}`}>
          {speech.find(gap.item) ? (
            <button
              type="button"
              onClick={() => setSearch({ o: `${gap.unit}~${gap.item}` })}
              className="w-full rounded border-0 bg-transparent px-2 py-1 text-left text-sm hover:bg-hover pointer-coarse:min-h-11"
            >
              {speech.unitName(gap.unit)}: {speech.names.item(gap.item)}{' '}
              <span className="text-muted">({words.kinds[gap.kind]})</span>
            </button>
          ) : (
            <span className="block px-2 py-1 text-sm">
              {labels[gap.item]?.text ?? gap.item}{' '}
              <span className="text-muted">({words.kinds[gap.kind]})</span>
            </span>
          )}
        </li>
      ))}
      {gaps.length > inside ? (
        <li className="px-2 py-1 text-sm text-muted">{words.others(gaps.length - inside)}</li>
      ) : null}
    </ul>
  )
}
