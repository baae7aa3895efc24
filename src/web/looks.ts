import type { Output } from '#contract/api.ts'
import type { Tone } from './ui/Mark.tsx'

type Readiness = Output<'readReadiness'>
type CriterionView = Readiness['units'][number]['standards'][number]['criteria'][number]
type IndicatorView = CriterionView['indicators'][number]

/** The states that a cell can be in; each has one colour, one glyph and its words (`words.looks`). */
export type LookName =
  | 'ready'
  | 'itemMet'
  | 'met'
  | 'unproved'
  | 'notMet'
  | 'noReading'
  | 'estimateMet'
  | 'estimateNotMet'
  | 'awaiting'
  | 'conflict'
  | 'targetUnset'
  | 'ruleUnconfirmed'
  | 'rulePartial'
  | 'notApplicable'

export interface Look {
  readonly name: LookName
  readonly tone: Tone
  readonly glyph: string
}

const looks: Readonly<Record<LookName, readonly [Tone, string]>> = {
  ready: ['done', '✓'],
  itemMet: ['done', '✓'],
  met: ['ring', '✓'],
  unproved: ['part', '◐'],
  notMet: ['fail', '✕'],
  noReading: ['hatch', '–'],
  estimateMet: ['estimateUp', '≈'],
  estimateNotMet: ['estimateDown', '≈'],
  awaiting: ['sent', '…'],
  conflict: ['clash', '≠'],
  targetUnset: ['unset', '?'],
  ruleUnconfirmed: ['doubt', '§'],
  rulePartial: ['doubt', '¶'],
  notApplicable: ['none', '∅'],
}

/** In the order in which a legend tells them: done first, then what asks for work. */
export const lookNames = Object.keys(looks) as readonly LookName[]

export function look(name: LookName): Look {
  const [tone, glyph] = looks[name]
  return { name, tone, glyph }
}

/** A criterion or condition: verdict, proof and marks together. */
export function lookOf(
  result: Pick<CriterionView, 'verdict' | 'substantiated' | 'ready' | 'reasons' | 'flags'>,
): Look {
  if (result.verdict !== 'met') return lookOfItem(result)
  if (!result.ready) return look('unproved')
  const proved = result.substantiated === 'full' || result.substantiated === 'notRequired'
  return look(proved ? 'ready' : 'met')
}

/** An indicator: its own verdict; proof belongs to its criterion. */
export function lookOfItem({
  verdict,
  reasons,
  flags,
}: Pick<IndicatorView, 'verdict' | 'reasons' | 'flags'>): Look {
  if (verdict === 'met') return look('itemMet')
  if (verdict === 'notMet') return look('notMet')
  if (verdict === 'notApplicable') return look('notApplicable')
  return look(whyInsufficient(new Set(reasons.map(({ code }) => code)), new Set(flags)))
}

/** A year that is past: one hue, deeper with the share of indicators met. History is not debt. */
export function pastLookOf(criterion: CriterionView): Look {
  const plain = lookOf(criterion)
  if (criterion.verdict === 'notApplicable') return plain
  if (criterion.verdict === 'met') return { ...plain, tone: 'past4' }
  const items = [...criterion.indicators, ...criterion.requirements].filter(
    ({ verdict }) => verdict !== 'notApplicable',
  )
  const met = items.filter(({ verdict }) => verdict === 'met').length
  const step = items.length === 0 ? 0 : Math.ceil((met / items.length) * 3)
  return { ...plain, tone: (['past0', 'past1', 'past2', 'past3'] as const)[step] ?? 'past0' }
}

/** The one thing to do first: settle a conflict, then bring figures, then what others must do. */
function whyInsufficient(reasons: ReadonlySet<string>, flags: ReadonlySet<string>): LookName {
  const has = (...codes: readonly string[]) => codes.some((code) => reasons.has(code))
  const steps: readonly (readonly [boolean, LookName])[] = [
    [flags.has('conflict') || has('conflict'), 'conflict'],
    [flags.has('estimate_met'), 'estimateMet'],
    [flags.has('estimate_not_met'), 'estimateNotMet'],
    [has('no_reading', 'no_value', 'only_plan'), 'noReading'],
    [has('not_accepted') || flags.has('awaiting'), 'awaiting'],
    [has('target_unset'), 'targetUnset'],
    [has('rule_unconfirmed'), 'ruleUnconfirmed'],
    [has('pack_partial', 'region_unknown', 'year_without_pack'), 'rulePartial'],
  ]
  return steps.find(([is]) => is)?.[1] ?? 'noReading'
}
