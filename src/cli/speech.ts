import * as enGaps from '#contract/locales/en/gaps.ts'
import * as enReasons from '#contract/locales/en/reasons.ts'
import * as enVerdicts from '#contract/locales/en/verdicts.ts'
import type { Language } from '#contract/locales/fault-sentence.ts'
import type { Names } from '#contract/locales/names.ts'
import * as viGaps from '#contract/locales/vi/gaps.ts'
import * as viReasons from '#contract/locales/vi/reasons.ts'
import * as viVerdicts from '#contract/locales/vi/verdicts.ts'
import { checkWords } from './check-words.ts'
import { itemNames } from './item-names.ts'
import type { Opened } from './open-workspace.ts'

/** How the answers to one workspace are worded: its names, and the sentences of a language. */
export interface Speech {
  readonly language: Language
  readonly names: Names
  readonly unitName: (id: string) => string
  readonly gaps: typeof viGaps
  readonly verdicts: typeof viVerdicts
  readonly sayReason: typeof viReasons.sayReason
}

export function speechOf({ workspace, packs }: Opened, language: Language): Speech {
  const units = new Map(workspace.units.map((one) => [one.id, one.fullName]))
  return {
    language,
    names: itemNames(packs, workspace, checkWords[language].items),
    unitName: (id) => units.get(id) ?? id,
    gaps: language === 'vi' ? viGaps : enGaps,
    verdicts: language === 'vi' ? viVerdicts : enVerdicts,
    sayReason: language === 'vi' ? viReasons.sayReason : enReasons.sayReason,
  }
}
