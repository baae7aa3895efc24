import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'

/** Beside a field that two people changed: what the other wrote, to be taken or not. */
export function Theirs({
  shown,
  onTake,
  onKeep,
}: {
  readonly shown: string
  readonly onTake: () => void
  readonly onKeep: () => void
}) {
  const words = useWords().evidence
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2 rounded bg-part-soft px-2 py-1">
      <p className="m-0 min-w-0 flex-1 basis-40 text-sm break-words">
        {shown ? words.theirs(shown) : words.theirsEmpty}
      </p>
      <Button onClick={onTake}>{words.takeTheirs}</Button>
      <Button onClick={onKeep}>{words.keepMine}</Button>
    </div>
  )
}
