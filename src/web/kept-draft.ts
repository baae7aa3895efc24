import { useCallback, useState } from 'react'

/**
 * Bản nháp of a form, kept in this browser until it is sent: it outlives a reload, a lost server, an ended session.
 * `isDraft` refuses what an older version of the form may have left behind.
 */
export function useKeptDraft<T>(
  key: string,
  first: T,
  isDraft: (value: unknown) => value is T,
): { readonly draft: T; readonly change: (next: T) => void; readonly clear: () => void } {
  const read = () => ({ key, draft: readKept(key, isDraft) ?? first })
  const [held, setHeld] = useState(read)
  // The key names whose draft it is, and may be known only after the first look.
  const { draft } = held.key === key ? held : read()
  if (held.key !== key) setHeld({ key, draft })
  const change = useCallback(
    (next: T) => {
      setHeld({ key, draft: next })
      keep(key, JSON.stringify(next))
    },
    [key],
  )
  const clear = useCallback(() => {
    setHeld({ key, draft: first })
    keep(key, null)
  }, [key, first])
  return { draft, change, clear }
}

function readKept<T>(key: string, isDraft: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isDraft(value) ? value : null
  } catch {
    return null
  }
}

function keep(key: string, text: string | null) {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing: what is typed stays on the screen only.
  }
}
