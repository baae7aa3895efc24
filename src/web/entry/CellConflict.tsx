import { instant } from '../format.ts'
import { useSession } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { type Content, contentOf, figureValue } from './content.ts'
import type { Desk } from './desk.ts'
import type { Spot } from './table.ts'
import { useCellWords } from './use-cell-words.ts'

/** Two people on one cell: both values, who and when; the second one chooses. */
export function CellConflict({ spot, desk }: { readonly spot: Spot; readonly desk: Desk }) {
  const words = useWords().entry.conflict
  const me = useSession()?.person?.name ?? ''
  const waiting = desk.waitingAt(spot.key)
  if (!waiting?.conflict) return null
  const { current } = waiting.conflict
  return (
    <section className="grid gap-2 rounded border-2 border-[#a86a00] bg-part-soft p-3">
      <h3 className="m-0 text-base font-semibold">{words.title}</h3>
      <p className="m-0 text-sm">{words.lead}</p>
      <div className="grid grid-cols-2 gap-2">
        <Side
          title={words.mine}
          content={waiting.content}
          by={me}
          at={new Date(waiting.at).toISOString()}
        />
        <Side
          title={words.theirs}
          content={current ? contentOf(current) : null}
          by={current?.by ?? ''}
          at={current?.at ?? ''}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => desk.choose(spot.key, 'mine')}>{words.keepMine}</Button>
        <Button onClick={() => desk.choose(spot.key, 'theirs')}>{words.takeTheirs}</Button>
      </div>
    </section>
  )
}

function Side({
  title,
  content,
  by,
  at,
}: {
  readonly title: string
  readonly content: Content | null
  readonly by: string
  readonly at: string
}) {
  const words = useWords().entry
  const { showValue, noValue } = useCellWords()
  const value = figureValue(content)
  return (
    <div className="rounded border border-line bg-paper p-2">
      <p className="m-0 text-sm text-muted">{title}</p>
      <p className="m-0 text-xl font-semibold tabular-nums">
        {content === null ? words.conflict.gone : content.none ? noValue : showValue(value)}
      </p>
      <p className="m-0 text-sm text-muted">
        {by} {at ? instant(at) : ''}
      </p>
      {content?.source ? <p className="m-0 text-sm">{words.bar.source(content.source)}</p> : null}
      {content?.note ? <p className="m-0 text-sm whitespace-pre-wrap">{content.note}</p> : null}
    </div>
  )
}
