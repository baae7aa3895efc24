import type { InputHTMLAttributes, ReactNode } from 'react'

/** A box to tick, or one choice of several (`type="radio"`), with its words; the whole line is the target. */
export function Check({
  label,
  hint,
  type = 'checkbox',
  className = '',
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & {
  readonly label: ReactNode
  readonly hint?: ReactNode
}) {
  return (
    <label className={`control flex cursor-pointer items-center gap-2 ${className}`}>
      <input type={type} {...rest} className="m-0 h-4 w-4 shrink-0 accent-ink" />
      <span>
        {label}
        {hint ? <span className="text-sm text-muted"> · {hint}</span> : null}
      </span>
    </label>
  )
}
