import type * as vi from '../vi/verdicts.ts'

export const verdicts: typeof vi.verdicts = {
  met: 'Met',
  notMet: 'Not met',
  insufficient: 'Not enough data',
  notApplicable: 'Not applicable',
}

export const substantiations: typeof vi.substantiations = {
  full: 'evidence complete',
  partial: 'evidence partly missing',
  none: 'no evidence yet',
  notRequired: 'no evidence required',
  unknown: 'no list of evidence yet',
}

export const flags: typeof vi.flags = {
  conflict: 'conflicting figures',
  unconfirmed: 'not compared with the official text',
  awaiting: 'sent, awaiting acceptance',
  estimate_met: 'estimated to be met',
  estimate_not_met: 'estimated not to be met',
  recognition_differs: 'the recognition decision differs from the computed result',
}

export const readingKinds: typeof vi.readingKinds = {
  actual: 'actual',
  estimate: 'estimate',
  plan: 'plan',
  target: 'target',
}

export const readingStates: typeof vi.readingStates = {
  draft: 'draft',
  submitted: 'submitted',
  accepted: 'accepted',
  returned: 'returned for completion',
  withdrawn: 'withdrawn',
}

export const basisTypes: typeof vi.basisTypes = {
  source: 'from a published source',
  mixed: 'partly from a published source',
  recall: 'general knowledge, no source',
}

export const confidences: typeof vi.confidences = {
  high: 'high confidence',
  medium: 'medium confidence',
  low: 'low confidence',
}

export const comparisons: typeof vi.comparisons = {
  atLeast: 'at least',
  atMost: 'at most',
  over: 'over',
  under: 'under',
  equal: 'equal to',
}

export const showValue: typeof vi.showValue = (value, unit) => {
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? 'Passed' : 'Not passed'
  if (typeof value === 'string') return value
  const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format(value)
  return unit ? `${number} ${unit}` : number
}

export const showTarget: typeof vi.showTarget = (target) => {
  if (target === null) return ''
  if (target.value === null) return 'not set'
  if (target.value === true) return 'Passed'
  return `${comparisons[target.comparison] ?? ''} ${showValue(target.value, target.unit)}`
}
