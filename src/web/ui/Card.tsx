import { type ReactNode, useId } from 'react'

/** A paper-white block with its own heading. */
export function Card({
  title,
  note,
  aside,
  className = '',
  children,
}: {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly aside?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) {
  const heading = useId()
  return (
    <section
      aria-labelledby={heading}
      className={`min-w-0 rounded border border-line bg-paper ${className}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-3 pt-2.5 pb-2">
        <h2 id={heading} className="m-0 text-lg font-semibold">
          {title}
          {note ? <span className="font-normal text-muted"> · {note}</span> : null}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
