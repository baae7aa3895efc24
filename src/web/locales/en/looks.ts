import type { looks as vi } from '../vi/looks.ts'

export const looks = {
  ready: 'Met, evidence complete',
  itemMet: 'Met',
  met: 'Met, no adopted evidence list',
  unproved: 'Met, evidence missing',
  notMet: 'Not met',
  noReading: 'No figures yet',
  estimateMet: 'Estimate would meet',
  estimateNotMet: 'Estimate would not meet',
  awaiting: 'Sent, awaiting acceptance',
  conflict: 'Figures conflict',
  targetUnset: 'Level not set by the province',
  ruleUnconfirmed: 'Rule not compared with the official text',
  rulePartial: 'Rule set incomplete',
  notApplicable: 'Not applicable',
} satisfies typeof vi
