import { type SelectHTMLAttributes, useId } from 'react'
import { inputClass } from './Field.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** The browser's own list of choices: right for every keyboard, reader and phone. */
export function Select({
  label,
  hideLabel = false,
  choices,
  className = '',
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & {
  readonly label: string
  readonly hideLabel?: boolean
  readonly choices: readonly Choice[]
}) {
  const id = useId()
  return (
    <div className={hideLabel ? className : `grid gap-1 ${className}`}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-medium'}>
        {label}
      </label>
      <select id={id} {...rest} className={inputClass}>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
