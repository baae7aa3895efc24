import { useEffect, useId, useState } from 'react'
import { day, readDay } from '../format.ts'
import { inputClass } from './Field.tsx'

/** A day typed as officials write it, 07/01/2021. Taken on Enter or on leaving; a wrong one stays and says so. */
export function DayField({
  label,
  hint,
  value,
  onTake,
  wrong,
  className = '',
}: {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onTake: (day: string) => void
  readonly wrong: (text: string) => string
  readonly className?: string
}) {
  const id = useId()
  const [text, setText] = useState(day(value))
  const [bad, setBad] = useState(false)
  useEffect(() => setText(day(value)), [value])
  const take = () => {
    const found = readDay(text)
    setBad(!found)
    if (found && found !== value) onTake(found)
    else if (found) setText(day(found))
  }
  return (
    <div className={`relative flex items-center gap-2 ${className}`}>
      <label htmlFor={id} className="whitespace-nowrap text-muted">
        {label}
      </label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        title={hint}
        value={text}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? `${id}-bad` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
        className={`${inputClass} max-w-28 font-medium ${bad ? 'border-fail' : ''}`}
      />
      {bad ? (
        <p
          id={`${id}-bad`}
          role="alert"
          className="absolute top-full right-0 z-30 m-0 mt-1 w-64 max-w-[80vw] rounded border border-fail bg-paper p-2 text-sm text-fail shadow"
        >
          {wrong(text)}
        </p>
      ) : null}
    </div>
  )
}
