import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { readDay } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { keyOf } from './sheet-key.ts'
import type { Sheet } from './table.ts'
import { useFormNames } from './use-form-names.ts'

/** Gia hạn: one unit may go on although the period is locked, until a day, for a reason. */
export function ExtensionForm({ sheets }: { readonly sheets: readonly Sheet[] }) {
  const words = useWords()
  const own = words.sheets.deadlines
  const speech = useSpeech()
  const formName = useFormNames()
  const { dossier } = useDossierAddress()
  const [key, setKey] = useState('')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const sheet = sheets.find((one) => keyOf(one) === key) ?? sheets[0]
  const until = readDay(text)
  const isShort = reason.trim().length < 3
  const grant = useMutation({
    mutationFn: ({ unit, form, year }: Sheet) =>
      call('grantExtension', { dossier, unit, form, year, until: until ?? '', reason }),
    onSuccess: () => refreshDossier(dossier),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTold(true)
    if (sheet && until && !isShort) grant.mutate(sheet)
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-2">
      <Select
        label={words.entry.units}
        choices={sheets.map((one) => ({
          value: keyOf(one),
          label: `${speech.unitName(one.unit)}, ${formName(one.form, one.year)}`,
        }))}
        value={sheet ? keyOf(sheet) : ''}
        onChange={(event) => setKey(event.target.value)}
      />
      <Field
        label={own.until}
        hint={words.forms.dayHint}
        inputMode="numeric"
        value={text}
        error={isTold && !until ? words.forms.dayWrong(text) : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Field
        label={own.reason}
        value={reason}
        maxLength={4000}
        error={isTold && isShort ? words.forms.tooShort(3) : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {grant.error ? <RefusalNote error={grant.error} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={grant.isPending}>
          {own.grant}
        </Button>
        {grant.isSuccess && sheet ? (
          <span role="status" className="font-medium text-done-ink">
            {own.granted(speech.unitName(sheet.unit))}
          </span>
        ) : null}
      </div>
    </form>
  )
}
