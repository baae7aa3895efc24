import { useDossier } from '../dossier.ts'
import { fold } from '../format.ts'
import { groupBy } from '../group.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useSearchText } from '../search-text.ts'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { Segments } from '../ui/Segments.tsx'
import { useWords } from '../words.tsx'
import { keyOf, type LevelRow, type Settings } from './settings-form.ts'
import { TargetRow } from './TargetRow.tsx'

const filters = ['unset', 'set', 'all'] as const
type Filter = (typeof filters)[number]

/** The levels by standard; which are shown is in the address, and what was typed is always shown. */
export function TargetList({
  settings,
  typed,
  onChange,
}: {
  readonly settings: Settings
  readonly typed: Readonly<Record<string, string>>
  readonly onChange?: (key: string, typed: string) => void
}) {
  const words = useWords().settings
  const loc = useOwnSearch(readFilter)
  const [tim, type] = useSearchText()
  const standardOf = useStandardOf()
  const titles = new Map(settings.overlays.map(({ id, title }) => [id, title]))
  const shown = settings.targets
    .filter((row) => isShown(row, loc, tim) || (typed[keyOf(row)] ?? '') !== '')
    .toSorted(byNumber)
  if (settings.targets.length === 0)
    return (
      <Card title={words.targets}>
        <p className="m-0 px-3 pb-3 text-muted">{words.noTargets}</p>
      </Card>
    )
  return (
    <>
      <Filters settings={settings} filter={loc} text={tim} onType={type} />
      {shown.length === 0 ? <p className="m-0 text-muted">{words.nothing}</p> : null}
      {[...groupBy(shown, (row) => standardOf(row.item))].map(([standard, rows]) => (
        <Card key={standard} title={standard || words.targets} note={String(rows.length)}>
          <ul className="m-0 list-none p-0">
            {rows.map((row) => {
              const key = keyOf(row)
              return (
                <TargetRow
                  key={key}
                  row={row}
                  setByTitle={titles.get(row.setBy ?? '') ?? row.setBy ?? ''}
                  typed={typed[key] ?? ''}
                  onChange={onChange && ((text) => onChange(key, text))}
                />
              )
            })}
          </ul>
        </Card>
      ))}
    </>
  )
}

function Filters({
  settings,
  filter,
  text,
  onType,
}: {
  readonly settings: Settings
  readonly filter: Filter
  readonly text: string
  readonly onType: (text: string) => void
}) {
  const words = useWords().settings
  const change = useChangeSearch()
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Segments
        label={words.filter}
        value={filter}
        onChoose={(value) => change({ loc: value })}
        segments={filters.map((value) => ({
          value,
          label: `${words.filters[value]} ${settings.targets.filter((row) => isShown(row, value, '')).length}`,
        }))}
      />
      <Field
        type="search"
        label={words.search}
        value={text}
        onChange={(event) => onType(event.target.value)}
        className="min-w-0 basis-64"
      />
    </div>
  )
}

function readFilter(search: Readonly<Record<string, unknown>>): Filter {
  return filters.find((one) => one === search['loc']) ?? 'unset'
}

function isShown(row: LevelRow, filter: Filter, text: string): boolean {
  const isUnset = row.target === null || row.target.value === null
  if (filter === 'unset' && !isUnset) return false
  if (filter === 'set' && isUnset) return false
  const asked = fold(text).trim().split(/\s+/)
  const folded = fold(`${row.number} ${row.text}`)
  return asked.every((word) => folded.includes(word))
}

function byNumber(a: LevelRow, b: LevelRow): number {
  return (
    a.number.localeCompare(b.number, 'vi', { numeric: true }) || keyOf(a).localeCompare(keyOf(b))
  )
}

/** The title of the standard that an item belongs to. */
function useStandardOf(): (item: string) => string {
  const standards = useDossier().data?.standards ?? []
  const titles = new Map(
    standards.flatMap(({ title, criteria }) =>
      criteria.flatMap((one) => one.indicators.map(({ id }) => [id, title] as const)),
    ),
  )
  return (item) => titles.get(item) ?? ''
}
