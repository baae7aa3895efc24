import { useMemo } from 'react'
import type { DeedNames } from '#contract/locales/deed.ts'
import type { Speech } from '../speech.ts'

/** How deeds name items, units and people; `people` are names by id. */
export function useDeedNames(
  speech: Pick<Speech, 'names' | 'unitName' | 'find'>,
  people: Readonly<Record<string, string>>,
): DeedNames {
  return useMemo(
    () => ({
      ...speech.names,
      unit: speech.unitName,
      person: (id) => people[id] ?? id,
      measure: (item) => speech.find(item)?.unit ?? '',
    }),
    [speech, people],
  )
}
