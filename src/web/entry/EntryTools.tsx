import { useChangeSearch } from '../own-search.ts'
import { Segments } from '../ui/Segments.tsx'
import type { Choice } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { allUnits, type EntrySearch, type Resolved } from './entry-search.ts'
import { InlineSelect } from './InlineSelect.tsx'
import type { Entry } from './table.ts'

/** Which form, whose, which years; all of it in the address. */
export function EntryTools({
  scope,
  search,
  resolved,
  year,
  years,
  isPhone,
}: {
  readonly scope: Entry
  readonly search: EntrySearch
  readonly resolved: Resolved
  readonly year: number
  readonly years: readonly number[]
  readonly isPhone: boolean
}) {
  const words = useWords().entry
  const change = useChangeSearch()
  const isMany = scope.units.length > 1
  const forms = scope.forms.map(({ id, title }) => ({ value: id, label: title ?? words.measures }))
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <InlineSelect
        label={words.form}
        choices={forms}
        value={scope.form.id}
        onChange={(event) => change({ bieu: event.target.value, tc: undefined, oc: undefined })}
        className="min-w-0 md:max-w-72"
      />
      {isMany && !isPhone ? (
        <Segments
          label={words.way}
          segments={[
            { value: 'don-vi', label: words.ways.units },
            { value: 'nam', label: words.ways.years },
          ]}
          value={resolved.way === 'years' ? 'nam' : 'don-vi'}
          onChoose={(cach) => change({ cach, oc: undefined })}
        />
      ) : null}
      {isMany ? (
        <InlineSelect
          label={words.units}
          choices={unitChoices(scope, isPhone, words.allUnits(scope.units.length))}
          value={resolved.units.length > 1 ? allUnits : (resolved.units[0] ?? '')}
          onChange={(event) => change({ dv: event.target.value, oc: undefined })}
          className="min-w-0"
        />
      ) : null}
      {resolved.way === 'years' && !isPhone ? (
        <Years search={search} year={year} years={years} />
      ) : null}
      <InlineSelect
        label={words.criterion}
        choices={criterionChoices(scope, words)}
        value={search.tc}
        onChange={(event) => change({ tc: event.target.value || undefined })}
        className="min-w-0 md:max-w-52"
      />
      <InlineSelect
        label={words.kind}
        choices={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={search.loai}
        onChange={(event) =>
          change({ loai: event.target.value === 'actual' ? undefined : event.target.value })
        }
      />
    </div>
  )
}

const kinds = ['actual', 'estimate', 'plan', 'target'] as const

function Years({
  search,
  year,
  years,
}: {
  readonly search: EntrySearch
  readonly year: number
  readonly years: readonly number[]
}) {
  const words = useWords().entry
  const change = useChangeSearch()
  const choices = years.map((one) => ({ value: String(one), label: String(one) }))
  return (
    <>
      <InlineSelect
        label={words.fromYear}
        choices={choices}
        value={String(search.tu ?? years[0] ?? year)}
        onChange={(event) => change({ tu: event.target.value, oc: undefined })}
      />
      <InlineSelect
        label={words.toYear}
        choices={choices}
        value={String(search.den ?? year)}
        onChange={(event) => change({ den: event.target.value, oc: undefined })}
      />
    </>
  )
}

function unitChoices(scope: Entry, isPhone: boolean, all: string): readonly Choice[] {
  const units = scope.units.map(({ id, name }) => ({ value: id, label: name }))
  return isPhone ? units : [{ value: allUnits, label: all }, ...units]
}

function criterionChoices(
  scope: Entry,
  words: {
    readonly allCriteria: string
    readonly criterionOf: (n: string, name: string) => string
  },
): readonly Choice[] {
  const named = new Map<string, string>()
  for (const { criterion, criterionName, number } of scope.rows)
    if (criterion && !named.has(criterion))
      named.set(criterion, words.criterionOf(number.split('.')[0] ?? '', criterionName ?? ''))
  return [
    { value: '', label: words.allCriteria },
    ...[...named].map(([value, label]) => ({ value, label })),
  ]
}
