import { type FormEvent, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import { dateFaults, type StepProps } from './new-dossier-form.ts'

/** Name, deadline, the day on which figures close. */
export function DatesStep({ draft, change, onNext }: StepProps) {
  const words = useWords().newDossier
  const [tried, setTried] = useState(false)
  const faults = dateFaults(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.size === 0) onNext()
  }
  const field = (name: 'title' | 'deadline' | 'closingOn') => {
    const fault = tried ? faults.get(name) : undefined
    const said = {
      needed: words.needName,
      day: words.dayWrong(draft[name]),
      late: words.closingLate,
    }
    return {
      value: draft[name],
      error: fault && said[fault],
      onChange: (event: { readonly target: { readonly value: string } }) =>
        change({ [name]: event.target.value }),
    }
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <Card title={words.datesLead}>
        <div className="grid gap-3 px-3 pb-3">
          <Field label={words.name} maxLength={300} lang="vi" {...field('title')} />
          <Field
            label={words.deadline}
            hint={`${words.dayHint}. ${words.optional}`}
            inputMode="numeric"
            {...field('deadline')}
            className="max-w-80"
          />
          <Field
            label={words.closing}
            hint={`${words.closingHint}. ${words.optional}`}
            inputMode="numeric"
            {...field('closingOn')}
            className="max-w-80"
          />
        </div>
      </Card>
      <div>
        <Button type="submit" look="primary">
          {words.next}
        </Button>
      </div>
    </form>
  )
}
