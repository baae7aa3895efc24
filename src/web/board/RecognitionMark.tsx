import { useWords } from '../words.tsx'
import type { StandardView } from './cells.ts'

const glyphs = { valid: '✓', toReReview: '↻', withdrawn: '✕', none: '–' } as const

/** Công nhận by decision, beside what the figures say. */
export function RecognitionMark({
  recognition,
  showWords = false,
}: {
  readonly recognition: StandardView['recognition']
  readonly showWords?: boolean
}) {
  const words = useWords().board
  const state = recognition?.state ?? 'none'
  const year = recognition?.day?.slice(0, 4) ?? recognition?.year ?? ''
  return (
    <span
      title={words.recognised[state]}
      className={`${showWords ? '' : 'whitespace-nowrap'} ${state === 'valid' ? 'text-done-ink' : state === 'none' ? 'text-muted' : 'font-semibold text-part-ink'}`}
    >
      <span aria-hidden>{glyphs[state]}</span>{' '}
      <span className={showWords ? '' : 'sr-only'}>{words.recognised[state]}</span> {year}
    </span>
  )
}
