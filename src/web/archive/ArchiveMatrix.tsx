import { day } from '../format.ts'
import { useWords } from '../words.tsx'
import type { ArchiveView } from './ArchiveScreen.tsx'

type UnitRow = ArchiveView['units'][number]
type YearCell = NonNullable<UnitRow['cells'][number]>
type Open = (unit: string, year: number) => void

/** Units × years: how many papers are there; one hue, never red: history is not debt. */
export function ArchiveMatrix({
  data,
  onOpen,
}: {
  readonly data: ArchiveView
  readonly onOpen: Open
}) {
  const words = useWords().archive
  const names = new Map(data.units.map((one) => [one.unit, one.name]))
  return (
    <section
      aria-label={words.caption}
      className="relative overflow-x-auto rounded border border-line bg-paper"
    >
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr className="border-b border-line">
            <th className="sticky left-0 z-10 bg-paper px-3 py-2 font-medium text-muted">
              {words.unit}
            </th>
            {data.years.map(({ year, packTitle }) => (
              <th key={year} title={packTitle} className="px-1 py-2 text-center font-medium">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.units.map((one) => (
            <tr key={one.unit} className="border-b border-line last:border-b-0">
              <UnitHead one={one} successor={names.get(one.successor ?? '')} />
              {data.years.map(({ year }, at) => (
                <td key={year} className="p-0.5">
                  <OneCell one={one} year={year} cell={one.cells[at] ?? null} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function UnitHead({
  one,
  successor,
}: {
  readonly one: UnitRow
  readonly successor: string | undefined
}) {
  const words = useWords().archive
  return (
    <th
      scope="row"
      title={one.note ?? undefined}
      className={`sticky left-0 z-10 min-w-32 bg-paper py-1.5 pr-2 font-normal md:min-w-52 ${successor ? 'pl-7' : 'pl-3 font-medium'}`}
    >
      {one.name}
      {successor ? (
        <span className="block text-xs text-muted">
          {words.merged(successor)}
          {one.to ? `, ${words.mergedUntil(day(one.to))}` : ''}
        </span>
      ) : null}
    </th>
  )
}

function OneCell({
  one,
  year,
  cell,
  onOpen,
}: {
  readonly one: UnitRow
  readonly year: number
  readonly cell: YearCell | null
  readonly onOpen: Open
}) {
  const words = useWords().archive
  // A successor has no papers of a year before it, but its area has figures: the cell opens all the same.
  if (!cell && one.successor !== null)
    return (
      <span className="block px-1 text-center text-muted" title={words.notThere}>
        <span aria-hidden="true">·</span>
        <span className="sr-only">{words.notThere}</span>
      </span>
    )
  const counted = (of: YearCell['building'] | undefined) =>
    of && of.expected > 0 ? words.papers(of.present, of.expected) : words.noneAsked
  const label = words.cellLabel(one.name, year, counted(cell?.building), counted(cell?.attaining))
  const present = (cell?.building.present ?? 0) + (cell?.attaining.present ?? 0)
  const expected = (cell?.building.expected ?? 0) + (cell?.attaining.expected ?? 0)
  return (
    <button
      type="button"
      aria-label={cell?.recognised ? `${label}, ${words.recognised}` : label}
      onClick={() => onOpen(one.unit, year)}
      className={`control block w-full min-w-12 rounded border px-1 text-center tabular-nums hover:brightness-95 ${ramp(present, expected)}`}
    >
      {expected > 0 ? words.papers(present, expected) : '–'}
      {cell?.recognised ? <span aria-hidden="true"> ★</span> : null}
    </button>
  )
}

/** Deeper with the share of papers that are there. */
function ramp(present: number, expected: number): string {
  const share = expected === 0 ? 0 : present / expected
  if (share === 0) return 'border-line bg-past-0 text-muted'
  if (share < 0.5) return 'border-transparent bg-past-1'
  return share < 1 ? 'border-transparent bg-past-2' : 'border-transparent bg-past-3'
}
