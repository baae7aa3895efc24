import { type FormEvent, useState } from 'react'
import type { Input } from '#contract/api.ts'
import { readDay } from '../format.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords, type WordsOf } from '../words.tsx'

export type NewAbsence = Input<'stateAbsence'>

const empty = { substitute: '', from: '', to: '', reason: '' }
type Form = typeof empty

/** Who stands in, from which day to which, and why. */
export function AbsenceForm({
  people,
  isBusy,
  onSend,
}: {
  readonly people: readonly { readonly id: string; readonly name: string; readonly login: string }[]
  readonly isBusy: boolean
  readonly onSend: (absence: NewAbsence) => void
}) {
  const words = useWords().account
  const [form, setForm] = useState(empty)
  const [tried, setTried] = useState(false)
  const faults = tried ? faultsOf(form, words) : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [from, to] = [readDay(form.from), readDay(form.to)]
    if (Object.keys(faultsOf(form, words)).length > 0 || !from || !to) return
    onSend({ substitute: form.substitute, from, to, reason: form.reason.trim() })
  }
  const field = (key: 'from' | 'to' | 'reason') => ({
    label: words[key],
    value: form[key],
    error: faults[key],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setForm({ ...form, [key]: event.target.value }),
  })
  return (
    <form onSubmit={submit} noValidate className="grid gap-2 sm:grid-cols-2">
      <Select
        label={words.substitute}
        value={form.substitute}
        aria-invalid={faults.substitute ? true : undefined}
        choices={[
          { value: '', label: words.choose },
          ...people.map(({ id, name, login }) => ({ value: id, label: `${name} (${login})` })),
        ]}
        onChange={(event) => setForm({ ...form, substitute: event.target.value })}
      />
      <Field {...field('reason')} />
      <Field placeholder={words.dayHint} inputMode="numeric" {...field('from')} />
      <Field placeholder={words.dayHint} inputMode="numeric" {...field('to')} />
      <div className="sm:col-span-2">
        <Button type="submit" disabled={isBusy}>
          {words.delegate}
        </Button>
      </div>
    </form>
  )
}

function faultsOf(form: Form, words: WordsOf<'account'>): Partial<Form> {
  const [from, to] = [readDay(form.from), readDay(form.to)]
  const today = new Date().toISOString().slice(0, 10)
  return {
    ...(form.substitute ? {} : { substitute: words.needed }),
    ...(form.reason.trim() ? {} : { reason: words.needed }),
    ...(from ? {} : { from: words.dayWrong }),
    ...(to
      ? from && (to < from || to < today)
        ? { to: words.periodWrong }
        : {}
      : { to: words.dayWrong }),
  }
}
