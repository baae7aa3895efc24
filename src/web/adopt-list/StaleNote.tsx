import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'

/** The rules were issued anew by another meanwhile: begin again, or go on knowing it. */
export function StaleNote({
  onAnew,
  onKeep,
}: {
  readonly onAnew: () => void
  readonly onKeep: () => void
}) {
  const words = useWords().adoptList
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 rounded bg-part-soft p-2">
      <p className="m-0 min-w-0 flex-1 basis-64">{words.stale}</p>
      <Button onClick={onAnew}>{words.startAnew}</Button>
      <Button onClick={onKeep}>{words.keepMine}</Button>
    </div>
  )
}
