import type { Output } from '#contract/api.ts'
import type { WordsOf } from '../words.tsx'

export type ReadingState = Output<'readPaperText'>['reading']

/** How far the reading is, in the words of the list: `đang đọc trang 3/40`. */
export function sayReading(reading: ReadingState, words: WordsOf<'evidence'>): string {
  const { state, pages, pagesDone, unread } = reading
  if (state === 'reading' && pages) return words.readingPage(Math.min(pages, pagesDone + 1), pages)
  if (state === 'read' && pages) return words.readPages(pages)
  if (state === 'partly')
    return words.unreadPages(
      unread
        .slice(0, 5)
        .map(({ page }) => page)
        .join(', '),
    )
  return words.readingStates[state]
}
