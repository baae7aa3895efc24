/** How a state looks. Every state has colour, glyph and words; a glyph alone never stands without its words. */
export type Tone =
  | 'done'
  | 'ring'
  | 'part'
  | 'fail'
  | 'hatch'
  | 'estimateUp'
  | 'estimateDown'
  | 'clash'
  | 'unset'
  | 'doubt'
  | 'sent'
  | 'none'
  | 'past0'
  | 'past1'
  | 'past2'
  | 'past3'
  | 'past4'

/** Class names of a tone's ground, border and ink; for cells, chips and marks alike. */
export const toneClass: Readonly<Record<Tone, string>> = {
  done: 'bg-done text-done-ink border-transparent',
  ring: 'bg-paper text-done-ink border-done-ring border-2',
  part: 'bg-part text-part-ink border-transparent',
  fail: 'bg-fail text-white border-transparent',
  hatch: 'hatch text-ink border-line',
  estimateUp: 'bg-paper text-done-ink border-done-ring border-2 border-dashed',
  estimateDown: 'bg-paper text-fail border-fail border-2 border-dashed',
  clash: 'bg-part-soft text-part-ink border-[#a86a00] border-2',
  unset: 'bg-[#e9ecf7] text-[#2c3f86] border-[#b7c1e4]',
  doubt: 'bg-[#efe8f6] text-[#583184] border-[#cdb9e2]',
  sent: 'bg-paper text-ink border-line-strong border-2 border-dotted',
  none: 'bg-paper text-muted border-line',
  past0: 'bg-past-0 text-muted border-line',
  past1: 'bg-past-1 text-ink border-transparent',
  past2: 'bg-past-2 text-ink border-transparent',
  past3: 'bg-past-3 text-ink border-transparent',
  past4: 'bg-[#39688d] text-white border-transparent',
}

/** A small square with a glyph, its words beside it or hidden. */
export function Mark({
  tone,
  glyph,
  words,
  showWords = true,
}: {
  readonly tone: Tone
  readonly glyph: string
  readonly words: string
  readonly showWords?: boolean
}) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <span
        aria-hidden
        className={`inline-flex h-4.5 w-4.5 shrink-0 translate-y-0.5 items-center justify-center self-start rounded-sm border text-xs leading-none font-bold ${toneClass[tone]}`}
      >
        {glyph}
      </span>
      <span className={showWords ? '' : 'sr-only'}>{words}</span>
    </span>
  )
}
