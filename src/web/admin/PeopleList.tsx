import { useDeferredValue, useMemo } from 'react'
import { fold, instant } from '../format.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useSearchText } from '../search-text.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import type { Person } from './person.ts'

const states = ['all', 'active', 'invited', 'closed', 'norole'] as const
type State = (typeof states)[number]

/** The people whom one manages, filtered; each opens. */
export function PeopleList({
  people,
  onOpen,
}: {
  readonly people: readonly Person[]
  readonly onOpen: (id: string) => void
}) {
  const { people: words, shell } = useWords()
  const change = useChangeSearch()
  const [text, type] = useSearchText()
  const { state, role } = useOwnSearch((search) => ({
    state: states.find((one) => one === search['loc']) ?? 'all',
    role: typeof search['vai'] === 'string' ? search['vai'] : '',
  }))
  const asked = useDeferredValue(fold(text))
  const shown = useMemo(
    () =>
      people.filter(
        (one) =>
          isIn(one, state) &&
          (role === '' || one.grants.some((grant) => grant.role === role)) &&
          fold(`${one.name} ${one.login} ${one.email ?? ''}`).includes(asked),
      ),
    [people, state, role, asked],
  )
  const roles = Object.entries(shell.roles)
  return (
    <>
      <search className="flex flex-wrap items-end gap-2 rounded border border-line bg-paper p-3">
        <Field
          label={words.search}
          type="search"
          className="min-w-0 flex-1 basis-60"
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <Select
          label={words.state}
          value={state}
          choices={states.map((value) => ({ value, label: words.states[value] }))}
          onChange={({ target }) =>
            change({ loc: target.value === 'all' ? undefined : target.value })
          }
        />
        <Select
          label={words.role}
          value={role}
          choices={[
            { value: '', label: words.anyRole },
            ...roles.map(([value, label]) => ({ value, label })),
          ]}
          onChange={({ target }) => change({ vai: target.value || undefined })}
        />
      </search>
      <p role="status" className="m-0 text-muted">
        {words.count(shown.length, people.length)}
      </p>
      {shown.length === 0 ? <Notice title={words.none} /> : null}
      <ul className="m-0 list-none rounded border border-line bg-paper p-0 empty:hidden">
        {shown.map((one) => (
          <PersonRow key={one.id} person={one} onOpen={onOpen} />
        ))}
      </ul>
    </>
  )
}

function PersonRow({
  person,
  onOpen,
}: {
  readonly person: Person
  readonly onOpen: (id: string) => void
}) {
  const { people: words, shell } = useWords()
  const roles = [...new Set(person.grants.map((one) => shell.roles[one.role]))]
  return (
    <li className="border-t border-line first:border-t-0">
      <button
        type="button"
        onClick={() => onOpen(person.id)}
        className="flex min-h-11 w-full flex-wrap items-center gap-x-4 gap-y-0.5 px-3 py-1.5 text-left hover:bg-hover"
      >
        <span className="min-w-0 flex-1 basis-56">
          <span className="font-semibold">{person.name}</span>{' '}
          <span className="text-muted">{person.login}</span>
          <span className="block text-sm text-muted">{roles.join(', ') || words.noRole}</span>
        </span>
        <span className="flex flex-wrap items-center gap-2 text-sm text-muted">
          {person.active ? null : <Tag tone="warn">{words.states.closed}</Tag>}
          {isIn(person, 'invited') ? <Tag tone="unset">{words.states.invited}</Tag> : null}
          {person.totp ? <Tag tone="done">{words.second}</Tag> : null}
          {person.seenAt ? words.lastSeen(instant(person.seenAt)) : words.neverSeen}
        </span>
      </button>
    </li>
  )
}

function isIn(person: Person, state: State): boolean {
  const isIdle = !person.hasPassword && person.directories.length === 0 && !person.seenAt
  return {
    all: true,
    active: person.active && !isIdle,
    invited: person.active && isIdle,
    closed: !person.active,
    norole: person.grants.length === 0,
  }[state]
}
