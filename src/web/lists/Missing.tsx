import type { ReactNode } from 'react'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../words.tsx'
import { type ListView, unitKey } from './list-desk.ts'

/** So many names are said; the rest are counted. */
const most = 12

/** What a list still lacks: rows by name, rows that are only counted, empty cells, returned rows. */
export function Missing({ view }: { readonly view: ListView }) {
  const words = useWords().lists
  const { standing, list, rows } = view
  if (standing.missing === 0) return null
  const columns = new Map(list.columns.map((one) => [one.key, one.name]))
  const first = list.columns[0]?.key ?? unitKey
  const returned = rows.filter((row) => standing.returned.includes(row.id))
  return (
    <Card title={words.missingTitle}>
      <div className="grid gap-1 px-3 pb-3">
        <Line
          lead={words.missingRows(standing.missingRows.length)}
          names={standing.missingRows.map((one) => one.name)}
        />
        {standing.unnamed > 0 ? <p className="m-0">{words.unnamed(standing.unnamed)}</p> : null}
        <Line
          lead={words.missingCells(standing.missingCells.length)}
          names={standing.missingCells.map(
            (one) => `${one.name}: ${columns.get(one.column) ?? ''}`,
          )}
        />
        <Line
          lead={words.returnedRows(returned.length)}
          names={returned.map((row) => `${String(row.values[first] ?? '')} (${row.remark ?? ''})`)}
        />
      </div>
    </Card>
  )
}

function Line({ lead, names }: { readonly lead: ReactNode; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  const rest = names.length - most
  return (
    <p className="m-0">
      {lead} <span className="text-muted">{names.slice(0, most).join('; ')}</span>
      {rest > 0 ? <span className="text-muted"> … (+{rest})</span> : null}
    </p>
  )
}
