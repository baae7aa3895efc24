import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#contract/api.ts'
import { weekdayOf } from '#domain/calendar/julian.ts'
import { Outside } from '../account/Outside.tsx'
import { call, query, queryClient } from '../api.ts'
import { day } from '../format.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { CalendarDayDialog } from './CalendarDayDialog.tsx'

type View = Output<'readCalendar'>
type CalendarDayView = View['lawful'][number]

function readYear(search: Readonly<Record<string, unknown>>): number {
  const year = Number(search['lich'])
  return year >= 1990 && year <= 2100 ? year : new Date().getFullYear()
}

/** Lịch làm việc of a year: by law, and by the notices that the administrator entered. */
export function CalendarScreen() {
  const words = useWords().calendar
  const may = useMay()
  const year = useOwnSearch(readYear)
  const change = useChangeSearch()
  const [adding, setAdding] = useState(false)
  const turn = (to: number) => change({ lich: String(to) })
  return (
    <Outside>
      <Page
        title={`${words.title} ${year}`}
        lead={words.lead}
        actions={
          <>
            <Button onClick={() => turn(year - 1)}>‹ {words.before(year - 1)}</Button>
            <Button onClick={() => turn(year + 1)}>{words.before(year + 1)} ›</Button>
            {may('operate') ? (
              <Button look="primary" onClick={() => setAdding(true)}>
                {words.add}
              </Button>
            ) : null}
          </>
        }
      >
        <Loaded of={useQuery(query('readCalendar', { year }))}>
          {(read) => (
            <>
              <Card title={words.own} note={String(read.own.length)}>
                {read.own.length === 0 ? (
                  <p className="m-0 px-3 pb-3 text-muted">{words.ownNone}</p>
                ) : null}
                <ul className="m-0 list-none p-0">
                  {read.own.map((one) => (
                    <OwnDay key={one.day} of={one} year={year} />
                  ))}
                </ul>
              </Card>
              <Card title={words.lawful} note={String(read.lawful.length)}>
                <p className="m-0 px-3 pb-2 text-sm text-muted">{words.lawfulHint}</p>
                <ul className="m-0 list-none p-0">
                  {read.lawful.map((one) => (
                    <Line key={one.day} of={one} />
                  ))}
                </ul>
              </Card>
            </>
          )}
        </Loaded>
        {adding ? <CalendarDayDialog onClose={() => setAdding(false)} /> : null}
      </Page>
    </Outside>
  )
}

function OwnDay({ of: own, year }: { readonly of: View['own'][number]; readonly year: number }) {
  const words = useWords().calendar
  const may = useMay()
  const remove = useMutation({
    mutationFn: () => call('removeCalendarDay', { day: own.day }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: query('readCalendar', { year }).queryKey }),
  })
  return (
    <Line of={own} by={own.by}>
      {may('operate') ? (
        <Button
          look="quiet"
          disabled={remove.isPending}
          aria-label={words.removeOf(day(own.day))}
          onClick={() => remove.mutate()}
        >
          {words.remove}
        </Button>
      ) : null}
      {remove.error ? <RefusalNote error={remove.error} /> : null}
    </Line>
  )
}

function Line({
  of: one,
  by,
  children,
}: {
  readonly of: CalendarDayView
  readonly by?: string
  readonly children?: React.ReactNode
}) {
  const words = useWords().calendar
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-t border-line px-3 py-1.5">
      <span className="w-44 whitespace-nowrap">
        {words.weekdays[weekdayOf(one.day)]}, {day(one.day)}
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <p className="m-0 font-medium" lang="vi">
          {one.name}
          {one.kind === 'work' ? (
            <span className="font-normal text-muted"> · {words.kinds.work}</span>
          ) : null}
        </p>
        <p className="m-0 text-sm text-muted" lang="vi">
          {one.ground}
          {by ? ` · ${words.by(by)}` : ''}
        </p>
      </div>
      {children}
    </li>
  )
}
