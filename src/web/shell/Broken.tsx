import { Failure } from './Failure.tsx'

/** A screen that threw: the frame stays, the person can try again. */
export function Broken({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  return (
    <div className="p-4">
      <Failure error={error} again={reset ?? (() => location.reload())} />
    </div>
  )
}
