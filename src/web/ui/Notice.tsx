import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'

/** A state of a whole page or block: empty, refused, failed. Says what it is, why, and leads on. */
export function Notice({
  title,
  tone = 'calm',
  children,
  actions,
}: {
  readonly title: string
  readonly tone?: 'calm' | 'alarm'
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  const Icon = tone === 'alarm' ? CircleAlert : Info
  return (
    <div
      role={tone === 'alarm' ? 'alert' : undefined}
      className="flex gap-3 rounded border border-line bg-paper p-4"
    >
      <Icon
        aria-hidden
        size={20}
        className={`mt-0.5 shrink-0 ${tone === 'alarm' ? 'text-fail' : 'text-muted'}`}
      />
      <div className="min-w-0">
        <h2 className="m-0 text-lg font-semibold">{title}</h2>
        {children ? <div className="mt-1 max-w-prose text-muted">{children}</div> : null}
        {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  )
}
