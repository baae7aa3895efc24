import type { TableFile } from '#contract/tables.ts'
import type { Layout } from '#domain/table/column-use.ts'
import { useWords } from '../words.tsx'
import { letterOf } from './import-state.ts'

/** So many rows show how a sheet is laid out. */
const shown = 14

/** The first rows of the sheet as they are; header rows stand out, hidden ones are grey. */
export function PreviewRows({
  sheet,
  layout,
}: {
  readonly sheet: TableFile['sheets'][number]
  readonly layout: Layout
}) {
  const words = useWords().tableImport
  const width = Math.max(1, ...sheet.rows.map((row) => row.cells.length))
  const columns = Array.from({ length: width }, (_, at) => at + 1)
  const isHeader = (row: number) => row >= layout.headerFrom && row <= layout.headerTo
  return (
    <section
      aria-label={words.preview}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-80 overflow-auto border-y border-line"
    >
      <table className="border-collapse text-sm">
        <caption className="sr-only">{words.preview}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 bg-wash px-2 text-muted">
              {words.row}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="bg-wash px-2 text-muted">
                {letterOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.slice(0, shown).map((row) => (
            <tr
              key={row.at}
              className={
                isHeader(row.at)
                  ? 'bg-part-soft font-medium'
                  : sheet.hiddenRows.includes(row.at)
                    ? 'bg-wash text-muted'
                    : ''
              }
            >
              <th
                scope="row"
                className="sticky left-0 bg-wash px-2 text-right font-normal text-muted"
              >
                {row.at}
              </th>
              {columns.map((column) => (
                <td key={column} className="max-w-64 truncate border border-line px-2 py-0.5">
                  {row.cells[column - 1] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
