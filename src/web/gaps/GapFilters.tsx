import { useEffect, useState } from 'react'
import { useChangeSearch } from '../own-search.ts'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { choicesOf, type Gaps } from './gap-lists.ts'
import { type GapSearch, groupings, unassigned } from './gap-search.ts'
import { useClearFilters } from './use-clear-filters.ts'

/** Grouping, filters and search; all of them live in the address. */
export function GapFilters({ list, search }: { readonly list: Gaps; readonly search: GapSearch }) {
  const words = useWords().gaps
  const change = useChangeSearch()
  const clear = useClearFilters()
  const choices = choicesOf(list, useSpeech())
  const isFiltered = Boolean(search.cq || search.dv || search.loai || search.chan || search.tim)
  const select = (
    key: 'cq' | 'dv' | 'loai',
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <Select
      label={label}
      className="min-w-0 flex-1 basis-36 md:basis-44"
      value={search[key]}
      choices={[
        { value: '', label: words.all },
        ...options.map(([value, name]) => ({
          value,
          label: value === unassigned ? words.unassigned : name,
        })),
      ]}
      onChange={(event) => change({ [key]: event.target.value || undefined })}
    />
  )
  return (
    <search className="grid gap-2 rounded border border-line bg-paper p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segments
          label={words.by}
          segments={groupings.map((value) => ({ value, label: words.groupings[value] }))}
          value={search.nhom}
          onChoose={(nhom) => change({ nhom: nhom === 'co-quan' ? undefined : nhom })}
        />
        <Check
          label={words.blockingOnly}
          checked={search.chan}
          onChange={(event) => change({ chan: event.target.checked ? '1' : undefined })}
        />
      </div>
      <div className="flex flex-wrap items-end gap-2">
        {select('cq', words.agency, choices.agencies)}
        {select('dv', words.unit, choices.units)}
        {select('loai', words.kind, choices.kinds)}
        <SearchField value={search.tim} onSearch={(tim) => change({ tim }, 'replace')} />
        {isFiltered ? <Button onClick={clear}>{words.clear}</Button> : null}
      </div>
    </search>
  )
}

const pause = 200

/** The address follows a moment after the typing, so that typing never waits for the list. */
function SearchField({
  value,
  onSearch,
}: {
  readonly value: string
  readonly onSearch: (text: string | undefined) => void
}) {
  const words = useWords().gaps
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onSearch(text || undefined), pause)
    return () => clearTimeout(timer)
  }, [text, value, onSearch])
  return (
    <Field
      label={words.search}
      type="search"
      placeholder={words.searchHint}
      className="min-w-0 flex-1 basis-36 md:basis-52"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  )
}
