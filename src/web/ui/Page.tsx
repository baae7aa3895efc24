import type { ReactNode } from 'react'

/** One screen: one heading, what it says in one line, what can be done, and the content. */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="m-0 text-2xl leading-tight font-semibold">{title}</h1>
          {lead ? <p className="m-0 mt-1 text-lg text-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}
