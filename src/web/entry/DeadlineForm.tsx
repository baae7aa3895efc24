import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { readDay } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import type { Sheet } from './table.ts'
import { useFormNames } from './use-form-names.ts'

/** A due day for a form and year, and whether it locks. */
export function DeadlineForm({ sheets }: { readonly sheets: readonly Sheet[] }) {
  const words = useWords()
  const own = words.sheets.deadlines
  const formName = useFormNames()
  const { dossier } = useDossierAddress()
  const forms = [...new Set(sheets.map(({ form }) => form))]
  const year = sheets[0]?.year ?? 0
  const [form, setForm] = useState(forms[0] ?? '')
  const [text, setText] = useState('')
  const [locks, setLocks] = useState(true)
  const [isTold, setTold] = useState(false)
  const due = readDay(text)
  const set = useMutation({
    mutationFn: (day: string) => call('setDeadline', { dossier, form, year, due: day, locks }),
    onSuccess: () => refreshDossier(dossier),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTold(true)
    if (due) set.mutate(due)
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-2 border-t border-line pt-3">
      <h3 className="m-0 text-base font-semibold">
        {own.set} ({year})
      </h3>
      <Select
        label={words.entry.form}
        choices={forms.map((value) => ({ value, label: formName(value, year) }))}
        value={form}
        onChange={(event) => setForm(event.target.value)}
      />
      <Field
        label={own.due}
        hint={words.forms.dayHint}
        inputMode="numeric"
        value={text}
        error={isTold && !due ? words.forms.dayWrong(text) : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Check
        label={own.locks}
        checked={locks}
        onChange={(event) => setLocks(event.target.checked)}
      />
      {set.error ? <RefusalNote error={set.error} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={set.isPending}>
          {own.submit}
        </Button>
        {set.isSuccess ? (
          <span role="status" className="font-medium text-done-ink">
            {own.saved}
          </span>
        ) : null}
      </div>
    </form>
  )
}
