import * as gaps from '#contract/locales/en/gaps.ts'
import * as reasons from '#contract/locales/en/reasons.ts'
import * as verdicts from '#contract/locales/en/verdicts.ts'
import type { sentences as vi } from '../vi/sentences.ts'

export const sentences = {
  ...gaps,
  ...reasons,
  ...verdicts,
  item: {
    standard: () => '',
    criterion: (number) => `Criterion ${number}`,
    indicator: (number) => `Indicator ${number}`,
    requirement: (number) => `Requirement ${number}`,
    condition: (number) => `Condition ${number}`,
    component: () => 'Part of the dossier',
    document: () => 'Document',
    task: () => 'Conclusion of a meeting',
    part: () => '',
  },
  genders: { nam: 'men', nu: 'women' },
  looks: {
    done: 'Met',
    ready: 'Met, all evidence there',
    unproved: 'Met, evidence missing',
    fail: 'Not met',
    none: 'Not enough figures',
    estimateUp: 'Would be met by estimate; no actual figure yet',
    estimateDown: 'Would not be met by estimate; no actual figure yet',
    conflict: 'Figures contradict each other; please check',
    unset: 'The province has not set the level',
    unconfirmed: 'Rule not yet compared with the official text',
    awaiting: 'Sent, awaiting acceptance',
    notApplicable: 'Not applicable',
  },
} satisfies typeof vi
