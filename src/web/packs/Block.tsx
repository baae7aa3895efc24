import type { ReactNode } from 'react'
import { Card } from '../ui/Card.tsx'

/** One chapter of a pack: nothing at all where it has no content. */
export function Block({
  id,
  title,
  count,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) {
  if (count === 0) return null
  return (
    <div id={id} className="scroll-mt-28">
      <Card title={title} note={String(count)}>
        {children}
      </Card>
    </div>
  )
}

export function Row({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <div
      id={id}
      lang="vi"
      className="grid scroll-mt-28 gap-0.5 border-t border-line px-3 py-2 target:bg-part-soft"
    >
      {children}
    </div>
  )
}
