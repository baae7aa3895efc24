import { number } from '../format.ts'
import { Button } from '../ui/Button.tsx'
import { inputClass } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import { fieldId, plain, type Typed } from './settings-form.ts'

/** A number typed the Vietnamese way. A doubtful dot is asked at once; a wrong one is told on leaving or when checked. */
export function LevelField({
  name,
  label,
  before = '',
  after = '',
  typed,
  read,
  onChange,
}: {
  readonly name: string
  readonly label: string
  readonly before?: string
  readonly after?: string
  readonly typed: string
  readonly read: Typed
  readonly onChange: (typed: string) => void
}) {
  const words = useWords().settings
  const id = fieldId(name)
  const isWrong = read.kind === 'wrong' || read.kind === 'overHundred'
  const isDoubtful = read.kind === 'doubtful'
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="text-muted">{before}</span>
        <input
          id={id}
          aria-label={label}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={isWrong || isDoubtful || undefined}
          aria-describedby={isWrong || isDoubtful ? `${id}-loi` : undefined}
          onChange={(event) => onChange(event.target.value)}
          className={`${inputClass} max-w-32 text-right tabular-nums ${isWrong ? 'border-fail' : ''} ${isDoubtful ? 'border-[#a86a00]' : ''}`}
        />
        <span className="text-muted">{after}</span>
      </div>
      {isWrong ? (
        <p id={`${id}-loi`} role="alert" className="m-0 text-sm font-medium text-fail">
          {read.kind === 'wrong' ? words.numberWrong(typed) : words.overHundred}
        </p>
      ) : null}
      {isDoubtful ? (
        <div id={`${id}-loi`} role="alert" className="grid gap-1 rounded bg-part-soft p-2">
          <p className="m-0 text-part-ink">{words.doubt(typed)}</p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => onChange(plain(read.decimal))}>
              {words.asDecimal(number(read.decimal))}
            </Button>
            <Button onClick={() => onChange(plain(read.thousands))}>
              {words.asThousands(number(read.thousands))}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  )
}
