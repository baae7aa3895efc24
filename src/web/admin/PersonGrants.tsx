import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useConfirmed } from '../account/confirm.tsx'
import { call, query } from '../api.ts'
import { day } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { GrantFields } from './GrantFields.tsx'
import { emptyGrant, grantFaults, type Places, toGrant } from './grant-form.ts'
import type { Person } from './person.ts'
import { refreshPeople } from './refresh-people.ts'

/** Quyền được giao, past ones too; giving and ending. */
export function PersonGrants({ person }: { readonly person: Person }) {
  const words = useWords().people
  const places = useQuery(query('listPlaces', {})).data
  const { run, dialog } = useConfirmed()
  const [form, setForm] = useState(emptyGrant)
  const give = useMutation({
    mutationFn: () =>
      run(async () => {
        const { role, from = today(), ...rest } = places ? toGrant(form, places) : {}
        if (role) await call('grantRole', { person: person.id, role, from, ...rest })
      }),
    onSuccess: async () => {
      setForm(emptyGrant)
      await refreshPeople()
    },
  })
  const end = useMutation({
    mutationFn: (grant: string) => run(() => call('endGrant', { person: person.id, grant })),
    onSuccess: refreshPeople,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.role && Object.keys(grantFaults(form, words)).length === 0) give.mutate()
  }
  return (
    <section aria-labelledby="quyen" className="grid gap-2">
      <h3 id="quyen" className="m-0 text-base font-semibold">
        {words.roles}
      </h3>
      <GrantList person={person} places={places} onEnd={(id) => end.mutate(id)} />
      {(give.error ?? end.error) ? <RefusalNote error={give.error ?? end.error} /> : null}
      {places ? (
        <form onSubmit={submit} noValidate className="grid gap-2 rounded border border-line p-3">
          <p className="m-0 font-medium">{words.giveTitle}</p>
          <GrantFields
            form={form}
            places={places}
            onChange={(part) => setForm({ ...form, ...part })}
          />
          <div>
            <Button type="submit" disabled={give.isPending || form.role === ''}>
              {words.give}
            </Button>
          </div>
        </form>
      ) : null}
      {dialog}
    </section>
  )
}

function GrantList({
  person,
  places,
  onEnd,
}: {
  readonly person: Person
  readonly places: Places | undefined
  readonly onEnd: (grant: string) => void
}) {
  const { people: words, shell } = useWords()
  const placeName = ({ unit, agency }: Person['grants'][number]) => {
    const at = places?.units.find((one) => one.id === unit)
    const body = at?.agencies.find((one) => one.id === agency)?.name ?? agency
    return [body, at?.name ?? unit].filter(Boolean).join(', ') || words.everywhere
  }
  if (person.grants.length === 0) return <p className="m-0 text-muted">{words.noRoles}</p>
  return (
    <ul className="m-0 grid list-none gap-1.5 p-0">
      {person.grants.map((one) => {
        const isPast = one.to !== null && one.to < today()
        return (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-0 flex-1">
              <span className="font-medium">{shell.roles[one.role]}</span>{' '}
              {isPast ? <Tag>{words.past}</Tag> : null}
              <span className="block text-sm text-muted">
                {placeName(one)} · {day(one.from)} – {one.to ? day(one.to) : '…'}
              </span>
            </span>
            {isPast ? null : <Button onClick={() => onEnd(one.id)}>{words.endGrant}</Button>}
          </li>
        )
      })}
    </ul>
  )
}

function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
}
