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
    list: () => 'List',
    part: () => '',
  },
  genders: { nam: 'men', nu: 'women' },
} satisfies typeof vi
