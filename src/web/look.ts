import type { EvidenceState } from '#domain/evaluation/readiness.ts'
import type { Flag, Reason, Verdict } from '#domain/evaluation/verdict.ts'
import type { Tone } from './ui/Mark.tsx'
import type { WordsOf } from './words.tsx'

/** What is judged, as far as its look depends on it: a standard, criterion, indicator or condition. */
export interface Judged {
  readonly verdict: Verdict
  readonly ready?: boolean
  readonly evidence?: EvidenceState
  readonly substantiated?: string
  readonly flags?: readonly Flag[]
  readonly reasons?: readonly Reason[]
}

export interface Look {
  readonly tone: Tone
  readonly glyph: string
  readonly word: keyof WordsOf<'sentences'>['looks']
}

/**
 * The one look of a state: verdict × substantiated × flags. Red is for the current period only: `past` years use the
 * single-hue ramp.
 */
export function lookOf(judged: Judged, past = false): Look {
  const look = currentLook(judged)
  if (!past) return look
  const tones: Readonly<Record<Verdict, Tone>> = {
    met: 'past3',
    notMet: 'past1',
    insufficient: 'past0',
    notApplicable: 'none',
  }
  return { ...look, tone: tones[judged.verdict] }
}

function currentLook(judged: Judged): Look {
  if (judged.verdict === 'notApplicable') return { tone: 'none', glyph: '·', word: 'notApplicable' }
  if (judged.flags?.includes('conflict')) return { tone: 'clash', glyph: '≠', word: 'conflict' }
  if (judged.verdict === 'notMet') return { tone: 'fail', glyph: '✕', word: 'fail' }
  return judged.verdict === 'met' ? metLook(judged) : openLook(judged)
}

/** Missing evidence shows only where it blocks: the place has adopted its list, or a condition asks for a paper. */
function metLook({ ready, substantiated }: Judged): Look {
  if (ready === false) return { tone: 'part', glyph: '◐', word: 'unproved' }
  return { tone: 'done', glyph: '✓', word: substantiated === 'full' ? 'ready' : 'done' }
}

function openLook({ flags = [], reasons = [] }: Judged): Look {
  if (flags.includes('estimate_met')) return { tone: 'estimateUp', glyph: '≈', word: 'estimateUp' }
  if (flags.includes('estimate_not_met'))
    return { tone: 'estimateDown', glyph: '≈', word: 'estimateDown' }
  if (flags.includes('awaiting')) return { tone: 'sent', glyph: '→', word: 'awaiting' }
  const codes = new Set(reasons.map((one) => one.code))
  if (codes.size === 1 && codes.has('target_unset'))
    return { tone: 'unset', glyph: '?', word: 'unset' }
  if (codes.size === 1 && codes.has('rule_unconfirmed'))
    return { tone: 'doubt', glyph: '?', word: 'unconfirmed' }
  return { tone: 'hatch', glyph: '–', word: 'none' }
}
