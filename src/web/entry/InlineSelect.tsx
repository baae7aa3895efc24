import { type SelectHTMLAttributes, useId } from 'react'
import { inputClass } from '../ui/Field.tsx'
import type { Choice } from '../ui/Select.tsx'

/** A list of choices with its label before it, where a line holds many of them; above it on a phone. */
export function InlineSelect({
  label,
  choices,
  className = '',
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & {
  readonly label: string
  readonly choices: readonly Choice[]
}) {
  const id = useId()
  return (
    <div
      className={`flex items-center gap-2 max-md:grid max-md:w-full max-md:gap-0.5 ${className}`}
    >
      <label htmlFor={id} className="whitespace-nowrap text-muted">
        {label}
      </label>
      <select id={id} {...rest} className={`${inputClass} min-w-0`}>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
