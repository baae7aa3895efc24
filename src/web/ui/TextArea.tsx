import { type ComponentProps, type ReactNode, useId } from 'react'

/** A labelled field for several lines, with its hint and its error in words. */
export function TextArea({
  label,
  hint,
  error,
  className = '',
  ...rest
}: ComponentProps<'textarea'> & {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: ReactNode
}) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={`grid gap-1 ${className}`}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </span>
      ) : null}
      <textarea
        id={id}
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        {...rest}
        className={`w-full rounded border bg-paper p-2 text-base text-ink ${error ? 'border-fail' : 'border-line-strong'}`}
      />
      {error ? (
        <span id={`${id}-error`} role="alert" className="text-sm font-medium text-fail">
          {error}
        </span>
      ) : null}
    </div>
  )
}
