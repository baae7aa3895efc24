import type { ReactNode } from 'react'

const tones = {
  calm: 'bg-hover text-ink',
  doubt: 'bg-[#efe8f6] text-[#583184]',
  unset: 'bg-[#e9ecf7] text-[#2c3f86]',
  warn: 'bg-part-soft text-part-ink',
  done: 'bg-done text-done-ink',
} as const

export type TagTone = keyof typeof tones

/** A short remark beside a text; always in words. */
export function Tag({
  tone = 'calm',
  children,
}: {
  readonly tone?: TagTone
  readonly children: ReactNode
}) {
  return (
    <span className={`inline-block rounded-sm px-1.5 text-sm leading-snug ${tones[tone]}`}>
      {children}
    </span>
  )
}
