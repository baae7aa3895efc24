import { useState } from 'react'
import { useDossier } from '../dossier.ts'
import { useChangeSearch } from '../own-search.ts'
import { useSearchText } from '../search-text.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { type Choice, Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { ItemPicker } from './ItemPicker.tsx'
import { isFiltered, type LibrarySearch, noFilters, orders } from './library-search.ts'

/** Search and filters of the library; all of it lives in the address. */
export function LibraryFilters({ search }: { readonly search: LibrarySearch }) {
  const words = useWords().evidence
  const change = useChangeSearch()
  const [text, type] = useSearchText()
  const hasMore = Boolean(search.nmc || search.tt || search.tep || search.hc || search.sx)
  const [isOpen, setOpen] = useState(hasMore)
  const units = useDossier().data?.units ?? []
  const select = (key: keyof LibrarySearch, label: string, choices: readonly Choice[]) => (
    <Select
      label={label}
      // On a phone the list itself is what one came for.
      className={`min-w-0 ${isOpen ? '' : 'max-md:hidden'}`}
      value={String(search[key])}
      choices={[{ value: '', label: words.all }, ...choices]}
      onChange={(event) => change({ [key]: event.target.value || undefined })}
    />
  )
  return (
    <search
      aria-label={words.filters}
      className="grid gap-2 rounded border border-line bg-paper p-3"
    >
      <div className="grid grid-cols-2 items-end gap-2 md:grid-cols-3 xl:grid-cols-[2fr_2fr_1fr_1fr_1fr_auto]">
        <Field
          label={words.search}
          type="search"
          placeholder={words.searchHint}
          className="col-span-2 md:col-span-1"
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <div className={`col-span-2 md:col-span-1 ${isOpen ? '' : 'max-md:hidden'}`}>
          <ItemPicker
            label={words.item}
            hint={words.linkItemHint}
            allLabel={words.all}
            value={search.tc}
            onChoose={(item) => change({ tc: item || undefined })}
          />
        </div>
        {select('gan', words.linked, [
          { value: 'co', label: words.linkedOnly },
          { value: 'chua', label: words.unlinkedOnly },
        ])}
        {select(
          'dv',
          words.unit,
          units.map(({ id, fullName }) => ({ value: id, label: fullName })),
        )}
        {select(
          'loai',
          words.type,
          Object.entries(words.types).map(([value, label]) => ({ value, label })),
        )}
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.moreFilters}
        </Button>
      </div>
      {isOpen ? <MoreFilters search={search} select={select} /> : null}
      {isFiltered(search) ? (
        <div>
          <Button
            onClick={() => {
              type('')
              change(noFilters)
            }}
          >
            {words.clear}
          </Button>
        </div>
      ) : null}
    </search>
  )
}

function MoreFilters({
  search,
  select,
}: {
  readonly search: LibrarySearch
  readonly select: (
    key: keyof LibrarySearch,
    label: string,
    choices: readonly Choice[],
  ) => React.ReactNode
}) {
  const words = useWords().evidence
  const change = useChangeSearch()
  const dossier = useDossier().data?.dossier
  const first = Math.min(dossier?.year ?? 2010, ...(dossier?.years ?? []).map(({ from }) => from))
  const years = Array.from({ length: (dossier?.year ?? first) - first + 1 }, (_, index) =>
    String((dossier?.year ?? first) - index),
  )
  return (
    <div className="grid grid-cols-2 items-end gap-2 md:grid-cols-5">
      {select('tt', words.state, entriesOf(words.states))}
      {select(
        'nmc',
        words.year,
        years.map((year) => ({ value: year, label: year })),
      )}
      {select('tep', words.file, [
        { value: 'co', label: words.withFile },
        { value: 'khong', label: words.withoutFile },
      ])}
      <Select
        label={words.order}
        className="min-w-0"
        value={search.sx || 'newest'}
        choices={orders.map((order) => ({ value: order, label: words.orders[order] }))}
        onChange={(event) =>
          change({ sx: event.target.value === 'newest' ? undefined : event.target.value })
        }
      />
      <Check
        label={words.restrictedOnly}
        checked={search.hc}
        onChange={(event) => change({ hc: event.target.checked ? '1' : undefined })}
      />
    </div>
  )
}

function entriesOf(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}
