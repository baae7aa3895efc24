import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AbsenceForm, type NewAbsence } from '../account/AbsenceForm.tsx'
import { AbsenceList } from '../account/AbsenceList.tsx'
import { useConfirmed } from '../account/confirm.tsx'
import { call, query } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Card } from '../ui/Card.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import type { Person } from './person.ts'
import { refreshPeople } from './refresh-people.ts'

/** Absences of the people whom one manages, and the substitute of somebody who is away. */
export function ManagedAbsences({ people }: { readonly people: readonly Person[] }) {
  const { people: words, account } = useWords()
  const absences = useQuery(query('listAbsences', {})).data?.absences ?? []
  const [away, setAway] = useState('')
  const { run, dialog } = useConfirmed()
  const state = useMutation({
    mutationFn: (absence: NewAbsence) =>
      run(() => call('substitutePerson', { person: away, ...absence })),
    onSuccess: async () => {
      setAway('')
      await refreshPeople()
    },
  })
  const end = useMutation({
    mutationFn: (absence: string) => call('endAbsence', { absence }),
    onSuccess: refreshPeople,
  })
  const active = people.filter((one) => one.active)
  return (
    <Card title={words.absence}>
      <div className="grid gap-3 px-3 pb-3">
        <p className="m-0 text-muted">{account.absencesWhy}</p>
        <AbsenceList absences={absences} onEnd={(id) => end.mutate(id)} />
        {(state.error ?? end.error) ? <RefusalNote error={state.error ?? end.error} /> : null}
        <Select
          label={words.name}
          value={away}
          choices={[
            { value: '', label: account.choose },
            ...active.map(({ id, name, login }) => ({ value: id, label: `${name} (${login})` })),
          ]}
          onChange={({ target }) => setAway(target.value)}
        />
        {away ? (
          <AbsenceForm
            key={away}
            people={active.filter((one) => one.id !== away)}
            isBusy={state.isPending}
            onSend={(absence) => state.mutate(absence)}
          />
        ) : null}
      </div>
      {dialog}
    </Card>
  )
}
