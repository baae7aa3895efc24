import { Card } from '../ui/Card.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { LevelField } from './LevelField.tsx'
import { readParameter, type Settings } from './settings-form.ts'

/** Numbers of the procedure that the place may set, with what was seen elsewhere. */
export function ParameterList({
  settings: { parameters },
  typed,
  onChange,
}: {
  readonly settings: Settings
  readonly typed: Readonly<Record<string, string>>
  readonly onChange?: (id: string, typed: string) => void
}) {
  const words = useWords().settings
  return (
    <Card title={words.parameters} note={String(parameters.length)}>
      {parameters.length === 0 ? (
        <p className="m-0 px-3 pb-3 text-muted">{words.noParameters}</p>
      ) : null}
      <ul className="m-0 list-none p-0">
        {parameters.map((row) => (
          <li
            key={row.id}
            className="grid gap-x-4 gap-y-2 border-t border-line px-3 py-2 md:grid-cols-[minmax(0,1fr)_19rem]"
          >
            <div className="grid content-start gap-0.5" lang="vi">
              <p className="m-0">{row.name}</p>
              <p className="m-0 text-sm">
                <span className="text-muted">{words.now}: </span>
                {row.value === null ? (
                  <Tag tone="unset">{words.unset}</Tag>
                ) : (
                  <b className="font-semibold">
                    {row.value} {row.unit}
                  </b>
                )}
              </p>
              {row.seen.length > 0 ? (
                <p className="m-0 text-sm text-muted">
                  {words.seen}: {row.seen.join('; ')}
                </p>
              ) : null}
            </div>
            {onChange ? (
              <LevelField
                name={row.id}
                label={words.valueOf(row.name)}
                after={row.unit ?? ''}
                typed={typed[row.id] ?? ''}
                read={readParameter(typed[row.id] ?? '', row)}
                onChange={(text) => onChange(row.id, text)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
