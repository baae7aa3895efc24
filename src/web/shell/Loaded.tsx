import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from './Failure.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'

/** Shows what was asked for: a skeleton first, then the content (kept while it is asked for again), or why not. */
export function Loaded<T>({
  of: result,
  skeleton,
  children,
}: {
  readonly of: UseQueryResult<T>
  readonly skeleton?: ReactNode
  readonly children: (data: T) => ReactNode
}) {
  if (result.data !== undefined) return children(result.data)
  if (result.error) return <Failure error={result.error} again={() => void result.refetch()} />
  return skeleton ?? <PageSkeleton />
}
