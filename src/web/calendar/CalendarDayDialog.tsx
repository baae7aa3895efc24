import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, queryClient } from '../api.ts'
import { useDraft } from '../draft.ts'
import { FormFoot, RestoredNote } from '../FormFoot.tsx'
import { fieldFaults } from '../field-faults.ts'
import { focusFault } from '../focus-fault.ts'
import { readDay } from '../format.ts'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords, type WordsOf } from '../words.tsx'

const fresh = { day: '', kind: 'off', name: '', ground: '' }
type Form = typeof fresh

/** A day off or a day worked, by a notice. */
export function CalendarDayDialog({ onClose }: { readonly onClose: () => void }) {
  const { calendar: words, forms } = useWords()
  const draft = useDraft<Form>('calendar-day', fresh)
  const [tried, setTried] = useState(false)
  const send = useMutation({
    mutationFn: ({ day, kind, name, ground }: Form) =>
      call('putCalendarDay', {
        day: readDay(day) ?? '',
        kind: kind === 'work' ? 'work' : 'off',
        name: name.trim(),
        ground: ground.trim(),
      }),
    onSuccess: async () => {
      draft.drop()
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['api', 'readCalendar'] })
    },
  })
  const own = faultsOf(draft.value, words)
  const faults: Readonly<Record<string, string>> = {
    ...fieldFaults(send.error, forms),
    ...(tried ? own : {}),
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const { currentTarget } = event
    const refused = () => focusFault(currentTarget)
    if (Object.keys(own).length > 0) refused()
    else send.mutate(draft.value, { onError: refused })
  }
  const field = (key: 'day' | 'name' | 'ground') => ({
    value: draft.value[key],
    error: faults[key],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      draft.change({ [key]: event.target.value }),
  })
  return (
    <Modal title={words.addTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-2 grid gap-3">
        {draft.isRestored ? <RestoredNote onDrop={draft.drop} /> : null}
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field label={words.day} placeholder={forms.dayHint} {...field('day')} />
          <Select
            label={words.kind}
            value={draft.value.kind}
            choices={(['off', 'work'] as const).map((value) => ({
              value,
              label: words.kinds[value],
            }))}
            onChange={(event) => draft.change({ kind: event.target.value })}
          />
        </div>
        <Field label={words.name} hint={words.nameHint} {...field('name')} />
        <Field label={words.ground} hint={words.groundHint} {...field('ground')} />
        <FormFoot
          submit={words.save}
          isBusy={send.isPending}
          error={send.error}
          hasFieldFaults={Object.keys(faults).length > 0}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

function faultsOf(form: Form, words: WordsOf<'calendar'>): Partial<Record<keyof Form, string>> {
  return {
    ...(readDay(form.day) === null ? { day: words.dayWrong } : {}),
    ...(form.name.trim() === '' ? { name: words.needed } : {}),
    ...(form.ground.trim().length < 3 ? { ground: words.needed } : {}),
  }
}
