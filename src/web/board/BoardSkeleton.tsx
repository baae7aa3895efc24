import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'

/** The board's own shape, so that nothing jumps when it comes. */
export function BoardSkeleton() {
  const words = useWords().shell
  return (
    <div className="grid gap-3">
      <p role="status" className="sr-only">
        {words.loading}
      </p>
      <Skeleton className="h-14" />
      <Skeleton className="h-16" />
      <div className="grid gap-3 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <Skeleton className="h-96" />
        <Skeleton className="h-96" />
      </div>
    </div>
  )
}
