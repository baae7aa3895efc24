import type { Reason } from '../evaluation/verdict.ts'
import { compareFigure, type Figure, type Slot } from '../reading/slot.ts'
import { holds } from './holds.ts'
import { type Outcome, outcome, type Value } from './outcome.ts'
import type { Comparison } from './rule.ts'
import type { Asked } from './rule-context.ts'

/** Does a figure fulfil its rule, and if not, why. */
export interface Judged {
  readonly isMet: boolean
  readonly reason: Reason
}

/** A figure against a level; over 100 % is doubtful, not met, until a note explains it. */
export function judgeNumber(
  figure: Figure,
  comparison: Comparison,
  limit: number,
  factor: number,
  asked: Asked,
): Judged {
  const params = {
    item: asked.id,
    part: asked.part,
    value: figure.value,
    target: limit,
    comparison,
    unit: asked.unit ?? '',
  }
  const isDoubtful =
    factor === 100 && compareFigure(figure, 100, factor) > 0 && !figure.reading.note
  if (isDoubtful) return { isMet: false, reason: { code: 'over_hundred', params } }
  const sign = compareFigure(figure, limit, factor)
  const code = sign > 0 ? 'above_target' : 'below_target'
  return { isMet: holds(sign, comparison), reason: { code, params } }
}

/** A target that is not set: insufficient whatever the figure; the figure is shown all the same. */
export function unsetOutcome(
  why: 'target_unset' | 'region_unknown',
  asked: Asked,
  slot: Slot,
): Outcome {
  const reason: Reason = { code: why, params: { item: asked.id, part: asked.part } }
  const value = slot.state === 'decided' ? slot.figure.value : null
  const missing = slot.state === 'decided' ? [] : [missingReason(slot, asked)]
  return outcome({ verdict: 'insufficient', value, reasons: [reason, ...missing] })
}

/** A slot judged by its decided figure; without one, insufficient with what is missing. */
export function judgeSlot(
  slot: Slot,
  asked: Asked,
  target: { readonly comparison: string; readonly value: Value },
  judge: (figure: Figure) => Judged,
): Outcome {
  if (slot.state === 'decided') {
    const { isMet, reason } = judge(slot.figure)
    return outcome({
      verdict: isMet ? 'met' : 'notMet',
      value: slot.figure.value,
      target,
      reasons: isMet ? [] : [reason],
      evidence: slot.figure.reading.evidence,
    })
  }
  const isEstimate = slot.state === 'only_estimate'
  return outcome({
    verdict: 'insufficient',
    ifEstimate:
      isEstimate && judge(slot.figure).isMet ? 'met' : isEstimate ? 'notMet' : 'insufficient',
    isAwaiting: slot.state === 'not_accepted' && slot.isSent,
    value: isEstimate ? slot.figure.value : null,
    target,
    reasons: [missingReason(slot, asked)],
  })
}

export function missingReason(slot: Exclude<Slot, { state: 'decided' }>, asked: Asked): Reason {
  const params = { item: asked.id, part: asked.part }
  if (slot.state !== 'conflict') return { code: slot.state, params }
  return {
    code: 'conflict',
    params: {
      ...params,
      values: slot.figures.map((one) => String(one.value)),
      sources: slot.figures.map((one) => one.reading.source),
    },
  }
}
