import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Check } from '../ui/Check.tsx'
import { useWords } from '../words.tsx'
import type { AdoptRow } from './adopt-list.ts'
import type { AdoptGroup } from './use-adopt-groups.ts'

/** One criterion or condition: its usual documents and the place's own, each ticked when it is required. */
export function AdoptCard({
  group,
  rows,
  onChange,
  onRemove,
  onEdit,
}: {
  readonly group: AdoptGroup
  readonly rows: readonly AdoptRow[]
  readonly onChange: (rows: readonly AdoptRow[]) => void
  readonly onRemove: (key: string) => void
  /** Without a row: a new one. */
  readonly onEdit: (row?: AdoptRow) => void
}) {
  const words = useWords().adoptList
  const chosen = rows.filter((one) => one.required).length
  return (
    <Card
      title={<span lang="vi">{group.title}</span>}
      note={rows.length > 0 ? words.chosen(chosen, rows.length) : undefined}
      aside={
        rows.length > 0 ? (
          <Button
            look="quiet"
            aria-label={words.takeOf(group.title)}
            disabled={chosen === rows.length}
            onClick={() => onChange(rows.map((one) => ({ ...one, required: true })))}
          >
            {words.takeShort}
          </Button>
        ) : null
      }
    >
      <ul className="m-0 list-none p-0">
        {rows.map((row) => (
          <Line
            key={row.key}
            row={row}
            ofItem={row.item === group.id ? '' : nameIn(group, row.item)}
            onTick={(required) => onChange([{ ...row, required }])}
            onRemove={() => onRemove(row.key)}
            onEdit={() => onEdit(row)}
          />
        ))}
      </ul>
      <div className="border-t border-line px-3 py-1.5">
        <Button look="quiet" aria-label={words.addTo(group.title)} onClick={() => onEdit()}>
          {words.add}
        </Button>
      </div>
    </Card>
  )
}

function nameIn({ items }: AdoptGroup, item: string): string {
  return items.find(({ id }) => id === item)?.name ?? item
}

function Line({
  row,
  ofItem,
  onTick,
  onRemove,
  onEdit,
}: {
  readonly row: AdoptRow
  readonly ofItem: string
  readonly onTick: (required: boolean) => void
  readonly onRemove: () => void
  readonly onEdit: () => void
}) {
  const { adoptList: words, evidence } = useWords()
  const notes = [
    evidence.types[row.type] ?? row.type,
    row.usual ? words.usual : words.own,
    ofItem && words.of(ofItem),
    row.issuer && words.by(row.issuer),
    row.note,
  ]
  return (
    <li className="flex flex-wrap items-center gap-x-2 border-t border-line px-3 py-0.5">
      <Check
        className="min-w-0 flex-1 basis-60"
        label={<span lang="vi">{row.name}</span>}
        hint={notes.filter(Boolean).join(', ')}
        checked={row.required}
        onChange={(event) => onTick(event.target.checked)}
      />
      <Button look="quiet" aria-label={words.editOf(row.name)} onClick={onEdit}>
        {words.edit}
      </Button>
      {row.usual ? null : (
        <Button look="quiet" aria-label={words.removeOf(row.name)} onClick={onRemove}>
          {words.remove}
        </Button>
      )}
    </li>
  )
}
