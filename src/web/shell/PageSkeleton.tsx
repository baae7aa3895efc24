import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'

export function PageSkeleton() {
  const words = useWords().shell
  return (
    <div className="grid gap-3">
      <p role="status" className="sr-only">
        {words.loading}
      </p>
      <Skeleton className="h-14" />
      <Skeleton className="h-16" />
      <Skeleton className="h-80" />
    </div>
  )
}
