import { type FormEvent, useState } from 'react'
import { useOwnSearch } from '../own-search.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import { CellValueFields } from './CellValueFields.tsx'
import { type CellForm, contentOfForm, formOf } from './cell-form.ts'
import type { Kind } from './content.ts'
import type { Desk } from './desk.ts'
import { EvidenceChoice } from './EvidenceChoice.tsx'
import type { EntryModel } from './entry-model.ts'
import { readEntrySearch } from './entry-search.ts'
import type { Spot } from './table.ts'

const kinds: readonly Kind[] = ['actual', 'estimate', 'plan', 'target']

/** The cell with all that a reading carries: kind, value or counts, period, source, evidence with page, note, or no value. */
export function CellEditForm({
  spot,
  model,
  desk,
  onDone,
}: {
  readonly spot: Spot
  readonly model: EntryModel
  readonly desk: Desk
  readonly onDone: () => void
}) {
  const words = useWords().entry.cell
  const { kinds: names } = useWords().entry
  const { loai } = useOwnSearch(readEntrySearch)
  const [form, setForm] = useState(() => formOf(desk.contentAt(spot.key), loai))
  const [isTold, setTold] = useState(false)
  const set = (part: Partial<CellForm>) => setForm((before) => ({ ...before, ...part }))
  const { content, faults } = contentOfForm(form, spot.row)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (faults.length > 0) {
      setTold(true)
      return
    }
    model.change(new Map([[spot.key, content]]))
    onDone()
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <Select
        label={words.kind}
        choices={kinds.map((value) => ({ value, label: names[value] }))}
        value={form.kind}
        onChange={(event) =>
          set({ kind: kinds.find((one) => one === event.target.value) ?? 'actual' })
        }
      />
      <CellValueFields
        spot={spot}
        desk={desk}
        form={form}
        set={set}
        faults={isTold ? faults : []}
      />
      <Field
        label={words.source}
        hint={words.sourceHint}
        value={form.source}
        maxLength={1000}
        onChange={(event) => set({ source: event.target.value })}
      />
      <EvidenceChoice
        unit={spot.place.unit}
        item={spot.row.item}
        chosen={form.evidence}
        onChoose={(evidence) => set({ evidence })}
      />
      <Field
        label={words.page}
        value={form.page}
        maxLength={200}
        onChange={(event) => set({ page: event.target.value })}
      />
      <TextArea
        label={words.note}
        value={form.note}
        maxLength={4000}
        error={isTold && faults.includes('note') ? words.noneNeedsNote : undefined}
        onChange={(event) => set({ note: event.target.value })}
      />
      <Check
        label={words.none}
        hint={words.noneHint}
        checked={form.none}
        onChange={(event) => set({ none: event.target.checked })}
      />
      <div>
        <Button type="submit" look="primary">
          {words.save}
        </Button>
      </div>
    </form>
  )
}
