import { useCallback, useEffect, useRef, useState } from 'react'
import { useChangeSearch, useOwnSearch } from './own-search.ts'

/**
 * The words of a search field, kept in the address (`tim`) once typing pauses: a field that waited for the address would
 * lose letters, and Vietnamese input methods would break in the middle of a word.
 */
export function useSearchText(): readonly [string, (text: string) => void] {
  const asked = useOwnSearch((search) => (typeof search['tim'] === 'string' ? search['tim'] : ''))
  const change = useChangeSearch()
  const [text, setText] = useState(asked)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (waiting.current === undefined) setText(asked)
  }, [asked])
  useEffect(() => () => clearTimeout(waiting.current), [])
  const type = useCallback(
    (next: string) => {
      setText(next)
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => {
        waiting.current = undefined
        change({ tim: next || undefined }, 'replace')
      }, 300)
    },
    [change],
  )
  return [text, type]
}
