import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useConfirmed } from '../account/confirm.tsx'
import { call, query } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import type { Person } from './person.ts'
import { refreshPeople } from './refresh-people.ts'

/** Who the person is at each directory; empty: nobody. */
export function PersonDirectories({ person }: { readonly person: Person }) {
  const words = useWords().people
  const may = useMay()
  const directories = useQuery(query('readSetup', {})).data?.directories ?? []
  if (directories.length === 0 || !may('managePeople')) return null
  return (
    <section aria-labelledby="thu-muc" className="grid gap-2">
      <h3 id="thu-muc" className="m-0 text-base font-semibold">
        {words.directories}
      </h3>
      {directories.map((one) => (
        <DirectoryForm key={one.id} person={person} id={one.id} name={one.name} />
      ))}
    </section>
  )
}

function DirectoryForm({
  person,
  id,
  name,
}: {
  readonly person: Person
  readonly id: string
  readonly name: string
}) {
  const words = useWords().people
  const known = person.directories.find((one) => one.provider === id)?.subject ?? ''
  const [subject, setSubject] = useState(known)
  const { run, dialog } = useConfirmed()
  const save = useMutation({
    mutationFn: () =>
      run(() =>
        call('linkDirectory', {
          person: person.id,
          provider: id,
          subject: subject.trim() || null,
        }),
      ),
    onSuccess: refreshPeople,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-2">
      <Field
        label={words.subject(name)}
        value={subject}
        spellCheck={false}
        onChange={({ target }) => setSubject(target.value)}
      />
      {save.error ? <RefusalNote error={save.error} /> : null}
      <div className="flex items-center gap-2">
        <Button type="submit" disabled={save.isPending}>
          {words.save}
        </Button>
        <span role="status" className="text-done-ink">
          {save.isSuccess ? words.done : ''}
        </span>
      </div>
      {dialog}
    </form>
  )
}
