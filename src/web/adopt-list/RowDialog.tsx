import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import type { AdoptRow } from './adopt-list.ts'
import type { AdoptGroup } from './use-adopt-groups.ts'

/** One document of the list: what it is, who issues it, whether for the whole criterion or one indicator. */
export function RowDialog({
  group,
  row,
  onKeep,
  onClose,
}: {
  readonly group: AdoptGroup
  readonly row: AdoptRow
  readonly onKeep: (row: AdoptRow) => void
  readonly onClose: () => void
}) {
  const { adoptList: words, evidence, forms } = useWords()
  const [now, setNow] = useState(row)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<AdoptRow>) => setNow({ ...now, ...part })
  const isNamed = now.name.trim() !== ''
  const isNew = row.name === ''
  const keep = () => {
    setTried(true)
    if (isNamed) onKeep({ ...now, required: true })
  }
  const types = Object.entries(evidence.types).map(([value, label]) => ({ value, label }))
  const items = group.items.map(({ id, name }) => ({
    value: id,
    label: id === group.id ? words.whole(name) : name,
  }))
  return (
    <Modal title={isNew ? words.addTitle : words.editTitle} onClose={onClose}>
      <div className="mt-2 grid gap-3">
        <p className="m-0 text-muted" lang="vi">
          {group.title}
        </p>
        <TextArea
          label={words.name}
          rows={2}
          maxLength={500}
          value={now.name}
          error={tried && !isNamed ? forms.needed : undefined}
          onChange={(event) => change({ name: event.target.value })}
        />
        {isNew && items.length > 1 ? (
          <Select
            label={words.item}
            value={now.item}
            choices={items}
            onChange={(event) => change({ item: event.target.value })}
          />
        ) : null}
        <Select
          label={words.type}
          value={now.type}
          choices={types}
          onChange={(event) => change({ type: event.target.value })}
        />
        <Field
          label={`${words.issuer} (${forms.optional})`}
          maxLength={300}
          value={now.issuer}
          onChange={(event) => change({ issuer: event.target.value })}
        />
        <Field
          label={`${words.note} (${forms.optional})`}
          maxLength={1000}
          value={now.note}
          onChange={(event) => change({ note: event.target.value })}
        />
        <div className="flex flex-wrap gap-2">
          <Button look="primary" onClick={keep}>
            {words.keep}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </div>
    </Modal>
  )
}
