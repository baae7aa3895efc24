import { Link } from '@tanstack/react-router'
import { type GapView, type ReadinessView, useDossierAddress } from '../dossier.ts'
import { DueText } from '../gaps/DueText.tsx'
import { useGaps } from '../gaps/gap-lists.ts'
import { groupBy } from '../group.ts'
import { Part } from '../panel/Rows.tsx'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'
import type { ConditionView } from './ConditionCard.tsx'

const mostShown = 6

/** What is missing for a condition and who owes it; only for those who may see what is internal. */
export function Missing({
  condition,
  readiness,
}: {
  readonly condition: ConditionView
  readonly readiness: ReadinessView
}) {
  const words = useWords().conditions
  const { dossier, search } = useDossierAddress()
  const list = useGaps().data
  if (!list) return null
  const own = readiness.dossier.unit
  const gaps = list.gaps.filter((gap) => gap.blocking && belongs(gap, condition, own))
  const groups = [
    ...groupBy(gaps, ({ kind, owner, due }) => JSON.stringify([kind, owner.name, due])).values(),
  ]
  const isOfCriteria = gaps.every((gap) => gap.unit === own)
  return (
    <Part title={words.missing}>
      {gaps.length === 0 ? <p className="m-0 text-muted">{words.missingNone}</p> : null}
      <ul className="m-0 list-none p-0">
        {groups.slice(0, mostShown).map((group) => (
          <MissingLine
            key={`${group[0]?.kind} ${group[0]?.owner.name} ${group[0]?.due}`}
            gaps={group}
            condition={condition}
            on={list.on}
          />
        ))}
      </ul>
      {groups.length > mostShown ? (
        <p className="m-0 text-muted">{words.missingMore(groups.slice(mostShown).flat().length)}</p>
      ) : null}
      {gaps.length > 0 ? (
        <Link
          to="/ho-so/$dossier/con-thieu"
          params={{ dossier }}
          search={
            {
              ...search,
              chan: '1',
              ...(isOfCriteria ? { dv: own } : { loai: gaps[0]?.kind }),
            } as object
          }
          className="inline-flex min-h-6 items-center text-link pointer-coarse:min-h-11"
        >
          {words.allGaps}
        </Link>
      ) : null}
    </Part>
  )
}

function MissingLine({
  gaps,
  condition,
  on,
}: {
  readonly gaps: readonly GapView[]
  readonly condition: ConditionView
  readonly on: string
}) {
  const { conditions: words, gaps: gapWords } = useWords()
  const speech = useSpeech()
  const [gap] = gaps
  if (!gap) return null
  const isFact = gap.item === condition.id && gap.kind === 'reading'
  const units = gap.kind === 'recognition' ? gaps.map(({ unit }) => speech.unitName(unit)) : []
  const what = isFact ? words.missingFact : [speech.gapKinds[gap.kind], ...units].join(' ')
  return (
    <li className="leading-snug">
      {what}
      {gaps.length > 1 ? ` (${gaps.length})` : ''}
      <span className="block text-sm text-muted">
        {gap.owner.name || gapWords.unassigned}
        {gap.owner.beside ? `, ${gapWords.beside(gap.owner.beside)}` : ''},{' '}
        <DueText due={gap.due} on={on} />
      </span>
    </li>
  )
}

/** Its own fact and paper; of a share of units, the decisions; of the criteria, what the dossier's unit lacks. */
function belongs(gap: GapView, condition: ConditionView, own: string): boolean {
  if (gap.item === condition.id) return true
  const codes = new Set(condition.reasons.map(({ code }) => code))
  if (codes.has('units_not_recognised') || codes.has('units_to_re_review'))
    return gap.kind === 'recognition'
  const isOfCriteria = codes.has('criteria_not_met') || codes.has('criteria_insufficient')
  return isOfCriteria && gap.unit === own && ofCriteria.has(gap.kind)
}

const ofCriteria: ReadonlySet<string> = new Set(['reading', 'evidence', 'explanation'])
