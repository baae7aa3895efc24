import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { day, readDay } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import type { Organisation } from './OrganisationScreen.tsx'
import { organisationFaults } from './organisation-faults.ts'

/** Tên hồ sơ, hạn trình, ngày chốt số liệu. */
export function DatesCard({ of: read }: { readonly of: Organisation }) {
  const { organisation: words, forms } = useWords()
  const { dossier } = useDossierAddress()
  const may = useMay()
  const [title, setTitle] = useState(read.title)
  const [deadline, setDeadline] = useState(day(read.deadline ?? ''))
  const [closingOn, setClosingOn] = useState(day(read.closingOn ?? ''))
  const [tried, setTried] = useState(false)
  const send = useMutation({
    mutationFn: () =>
      call('changeDates', {
        dossier,
        title: title.trim(),
        deadline: readDay(deadline),
        closingOn: readDay(closingOn),
      }),
    onSuccess: () => refreshDossier(dossier),
  })
  const isDay = (text: string) => text.trim() === '' || readDay(text) !== null
  const sound = title.trim() !== '' && isDay(deadline) && isDay(closingOn)
  const faults = organisationFaults(send.error, forms, words)
  const fault = (field: string, isWrong: boolean, said: string) =>
    tried && isWrong ? said : faults[field]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (sound) send.mutate()
  }
  const locked = { readOnly: !may('organise') }
  return (
    <Card title={words.dates}>
      <form onSubmit={submit} noValidate className="grid gap-3 px-3 pb-3">
        <Field
          label={words.name}
          value={title}
          error={fault('title', title.trim() === '', words.nameNeeded)}
          onChange={(event) => setTitle(event.target.value)}
          {...locked}
        />
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field
            label={words.deadline}
            placeholder={forms.dayHint}
            value={deadline}
            error={fault('deadline', !isDay(deadline), words.dayWrong)}
            onChange={(event) => setDeadline(event.target.value)}
            {...locked}
          />
          <Field
            label={words.closingOn}
            placeholder={forms.dayHint}
            value={closingOn}
            error={fault('closingOn', !isDay(closingOn), words.dayWrong)}
            onChange={(event) => setClosingOn(event.target.value)}
            {...locked}
          />
        </div>
        <p className="m-0 text-sm text-muted">{words.closingHint}</p>
        {send.error && Object.keys(faults).length === 0 ? <RefusalNote error={send.error} /> : null}
        {may('organise') ? (
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" disabled={send.isPending}>
              {send.isPending ? forms.saving : words.saveDates}
            </Button>
            <span role="status" className="text-done-ink">
              {send.isSuccess ? words.saved : ''}
            </span>
          </div>
        ) : null}
      </form>
    </Card>
  )
}
