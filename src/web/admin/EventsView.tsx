import { useInfiniteQuery } from '@tanstack/react-query'
import { EventList } from '../account/EventList.tsx'
import { call } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'

/** Sự kiện bảo mật of everybody whom one manages, a page at a time. */
export function EventsView() {
  const words = useWords().people
  const events = useInfiniteQuery({
    queryKey: ['events'],
    queryFn: ({ pageParam }) =>
      call('listSecurityEvents', pageParam === null ? {} : { before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })
  const shown = events.data?.pages.flatMap((page) => page.events)
  return (
    <Card title={words.events}>
      {events.error ? <RefusalNote error={events.error} /> : null}
      {shown ? <EventList events={shown} withPerson /> : <Skeleton className="h-40" />}
      {events.hasNextPage ? (
        <div className="p-3">
          <Button onClick={() => void events.fetchNextPage()}>{words.more}</Button>
        </div>
      ) : null}
    </Card>
  )
}
