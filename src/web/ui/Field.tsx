import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

export const inputClass =
  'control w-full rounded border border-line-strong bg-paper px-2 text-base text-ink'

/** A labelled text field with its hint and its error in words. */
export function Field({
  label,
  hint,
  error,
  id: given,
  className = '',
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: ReactNode
}) {
  const own = useId()
  const id = given ?? own
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
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        {...rest}
        className={`${inputClass} ${error ? 'border-fail' : ''}`}
      />
      {error ? (
        <span id={`${id}-error`} role="alert" className="text-sm font-medium text-fail">
          {error}
        </span>
      ) : null}
    </div>
  )
}
