import { useSpeech } from '../speech.ts'
import { Check } from '../ui/Check.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { LevelField } from './LevelField.tsx'
import { fieldId, keyOf, type LevelRow, passed, readLevel } from './settings-form.ts'

/** One level: its words, mandate and what waits for it; what holds now; and, for who may, the field. */
export function TargetRow({
  row,
  setByTitle,
  typed,
  onChange,
}: {
  readonly row: LevelRow
  readonly setByTitle: string
  readonly typed: string
  /** Absent: read only. */
  readonly onChange?: ((typed: string) => void) | undefined
}) {
  const words = useWords().settings
  const { showTarget, names } = useSpeech()
  const part = row.part === null ? '' : names.part(row.item, row.part)
  const isUnset = row.target === null || row.target.value === null
  return (
    <li className="grid gap-x-4 gap-y-2 border-t border-line px-3 py-2 md:grid-cols-[3.5rem_minmax(0,1fr)_19rem]">
      <p className="m-0 font-semibold tabular-nums">{row.number}</p>
      <div className="grid min-w-0 content-start gap-0.5" lang="vi">
        <p className="m-0">
          {row.text}
          {part ? <b className="font-semibold"> · {part}</b> : null}
        </p>
        {row.mandate ? (
          <p className="m-0 text-sm">
            <span className="text-muted">{words.mandate}: </span>
            {row.mandate}
          </p>
        ) : null}
        <p className="m-0 text-sm">
          <span className="text-muted">{words.now}: </span>
          {isUnset ? (
            <Tag tone="unset">{words.unset}</Tag>
          ) : (
            <>
              <b className="font-semibold">{showTarget(row.target)}</b>{' '}
              <span className="text-muted">
                {row.setBy === null ? words.byNational : words.setBy(setByTitle)}
              </span>
            </>
          )}{' '}
          {row.holdsUp > 0 ? <Tag tone="warn">{words.holdsUp(row.holdsUp)}</Tag> : null}
        </p>
      </div>
      {onChange ? <Entry row={row} part={part} typed={typed} onChange={onChange} /> : null}
    </li>
  )
}

function Entry({
  row,
  part,
  typed,
  onChange,
}: {
  readonly row: LevelRow
  readonly part: string
  readonly typed: string
  readonly onChange: (typed: string) => void
}) {
  const words = useWords().settings
  const key = keyOf(row)
  const label = part === '' ? words.level(row.number) : words.levelOf(row.number, part)
  if (row.form === 'pass')
    return (
      <Check
        id={fieldId(key)}
        label={words.pass}
        hint={words.passHint}
        aria-label={`${label}: ${words.pass}`}
        checked={typed === passed}
        onChange={(event) => onChange(event.target.checked ? passed : '')}
      />
    )
  const [before = '', after = ''] = words.comparison[row.comparison]?.(row.unit ?? '') ?? []
  return (
    <LevelField
      name={key}
      label={label}
      before={before}
      after={after}
      typed={typed}
      read={readLevel(typed, row.unit)}
      onChange={onChange}
    />
  )
}
