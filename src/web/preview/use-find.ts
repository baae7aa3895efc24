import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Pdf } from './open-pdf.ts'
import { findInPdf, type Place } from './pdf-text.ts'

export interface Find {
  readonly text: string
  readonly places: readonly Place[]
  readonly active: Place | undefined
  /** Which of the places, from 1; 0 when there is none. */
  readonly at: number
  readonly isDone: boolean
  readonly ask: (text: string) => void
  readonly step: (by: 1 | -1) => void
}

const pause = 250

/** Finding words in an open PDF: typing asks, the first place from the page shown is gone to, steps go round. */
export function useFind(pdf: Pdf, first: string, goTo: (page: number) => void): Find {
  const [text, setText] = useState(first)
  const [found, setFound] = useState<{ places: readonly Place[]; isDone: boolean }>(nothing)
  const [index, setIndex] = useState(0)
  useEffect(() => setText(first), [first])
  useEffect(() => {
    setFound(nothing)
    setIndex(0)
    if (!text.trim()) return
    let isOver = false
    const timer = setTimeout(() => {
      findInPdf(
        pdf,
        text,
        () => isOver,
        (places, isDone) => setFound({ places, isDone }),
      ).catch(() => setFound({ places: [], isDone: true }))
    }, pause)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [pdf, text])
  const { places, isDone } = found
  const active = places[index]
  const step = useCallback(
    (by: 1 | -1) => {
      const next = places.length === 0 ? 0 : (index + by + places.length) % places.length
      setIndex(next)
      const place = places[next]
      if (place) goTo(place.page)
    },
    [places, index, goTo],
  )
  const at = active ? index + 1 : 0
  return useMemo(
    () => ({ text, places, active, at, isDone, ask: setText, step }),
    [text, places, active, at, isDone, step],
  )
}

const nothing = { places: [], isDone: false }
