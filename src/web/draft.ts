import { useCallback, useState } from 'react'
import { useKeptDraft } from './kept-draft.ts'
import { useSession } from './session.tsx'

/** A kept draft of this person and form, changed field by field; `isRestored`: it began with what was typed before. */
export function useDraft<T extends object>(form: string, fresh: T) {
  const person = useSession()?.person?.id ?? ''
  const isDraft = (value: unknown): value is T => isLike(value, fresh)
  const { draft, change, clear } = useKeptDraft(`vedich.draft.${person}.${form}`, fresh, isDraft)
  const [isRestored, setRestored] = useState(() => draft !== fresh)
  const drop = useCallback(() => {
    clear()
    setRestored(false)
  }, [clear])
  const set = (part: Partial<T>) => change({ ...draft, ...part })
  return { value: draft, change: set, drop, isRestored }
}

/** The same fields of the same kinds. */
function isLike(value: unknown, fresh: object): boolean {
  if (typeof value !== 'object' || value === null) return false
  const kept = value as Readonly<Record<string, unknown>>
  return Object.entries(fresh).every(
    ([key, first]) =>
      typeof kept[key] === typeof first && Array.isArray(kept[key]) === Array.isArray(first),
  )
}
