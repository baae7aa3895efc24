import type { DossierView } from '../dossier.ts'
import { useChangeSearch } from '../own-search.ts'
import { Button } from '../ui/Button.tsx'
import { DayField } from '../ui/DayField.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { isFiltered, type JournalSearch } from './journal-search.ts'

/** Who, where, what and when; all of it lives in the address. */
export function JournalFilters({
  search,
  actors,
  people = {},
  dossier,
}: {
  readonly search: JournalSearch
  readonly actors: readonly string[]
  /** Names of people by their id. */
  readonly people?: Readonly<Record<string, string>>
  /** Absent: the events of the installation, which name no unit and no item. */
  readonly dossier?: DossierView | undefined
}) {
  const words = useWords().journal
  const change = useChangeSearch()
  const items = (dossier?.standards ?? []).flatMap(({ criteria }) =>
    criteria.flatMap(({ indicators }) => indicators.filter(({ number }) => number !== '')),
  )
  const select = (
    key: 'ai' | 'dv' | 'ct',
    label: string,
    value: string | undefined,
    options: readonly (readonly [string, string])[],
  ) => (
    <Select
      label={label}
      className="min-w-0 flex-1 basis-36 md:basis-44"
      value={value ?? ''}
      choices={[
        { value: '', label: words.all },
        ...options.map(([id, name]) => ({ value: id, label: name })),
      ]}
      onChange={(event) => change({ [key]: event.target.value || undefined })}
    />
  )
  const day = (key: 'tu' | 'den', label: string, value: string | undefined) => (
    <DayField
      label={label}
      hint={words.dayHint}
      value={value ?? ''}
      wrong={words.dayWrong}
      onTake={(taken) => change({ [key]: taken })}
    />
  )
  const named = (id: string) => (id === '' ? [] : [[id, people[id] ?? id] as const])
  return (
    <search className="grid gap-2 rounded border border-line bg-paper p-3">
      <div className="flex flex-wrap items-end gap-2">
        {select('ai', words.actor, search.actor, withChosen(actors, search.actor).flatMap(named))}
        {dossier
          ? select(
              'dv',
              words.unit,
              search.unit,
              dossier.units.map(({ id, fullName }) => [id, fullName]),
            )
          : null}
        {dossier
          ? select(
              'ct',
              words.item,
              search.item,
              items.map(({ id, number, text }) => [id, `${number} ${text}`]),
            )
          : null}
        {day('tu', words.from, search.from)}
        {day('den', words.to, search.to)}
        {isFiltered(search) ? (
          <Button
            onClick={() =>
              change({ ai: undefined, dv: undefined, ct: undefined, tu: undefined, den: undefined })
            }
          >
            {words.clear}
          </Button>
        ) : null}
      </div>
    </search>
  )
}

function withChosen(actors: readonly string[], chosen: string | undefined): readonly string[] {
  const all = new Set(chosen === undefined ? actors : [...actors, chosen])
  return [...all].sort((a, b) => a.localeCompare(b, 'vi'))
}
