import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { ItemPicker } from '../evidence/ItemPicker.tsx'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useSearchText } from '../search-text.ts'
import { useSession } from '../session.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Segments } from '../ui/Segments.tsx'
import { type Choice, Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { Results } from './Results.tsx'
import {
  hitKinds,
  noFilters,
  readSearchSearch,
  type SearchSearch,
  toQuestion,
} from './search-search.ts'

/** Tìm kiếm: everything of the dossier by its words, accents or none; all of it in the address. */
export function SearchScreen() {
  const words = useWords().search
  const session = useSession()
  const [text, type] = useSearchText()
  const search = useOwnSearch(readSearchSearch)
  if (!session) return <PageSkeleton />
  if (!session.acts.includes('readInternal'))
    return (
      <Page title={words.title}>
        <Notice title={words.internal}>{words.internalHint}</Notice>
      </Page>
    )
  return (
    <Page title={words.title} lead={words.lead}>
      <search className="grid gap-2 rounded border border-line bg-paper p-3">
        <Field
          label={words.field}
          hint={words.hint}
          type="search"
          autoFocus
          autoComplete="off"
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <Filters search={search} />
      </search>
      {search.tim.trim() ? <Found search={search} /> : <Notice title={words.start} />}
    </Page>
  )
}

function Filters({ search }: { readonly search: SearchSearch }) {
  const { search: words, evidence } = useWords()
  const change = useChangeSearch()
  const { units = [], dossier } = useDossier().data ?? {}
  const first = Math.min(dossier?.year ?? 2010, ...(dossier?.years ?? []).map(({ from }) => from))
  const years = Array.from({ length: (dossier?.year ?? first) - first + 1 }, (_, index) =>
    String((dossier?.year ?? first) - index),
  )
  const select = (key: 'dv' | 'lvb' | 'ns', label: string, any: string, choices: Choice[]) => (
    <Select
      label={label}
      className="min-w-0"
      value={search[key]}
      choices={[{ value: '', label: any }, ...choices]}
      onChange={(event) => change({ [key]: event.target.value || undefined })}
    />
  )
  const isFiltered = Boolean(search.dv || search.lvb || search.tc || search.ns)
  return (
    <div className="grid grid-cols-2 items-end gap-2 md:grid-cols-[2fr_1fr_1fr_1fr_auto]">
      <div className="col-span-2 md:col-span-1">
        <ItemPicker
          label={words.item}
          allLabel={words.anyItem}
          value={search.tc}
          onChoose={(item) => change({ tc: item || undefined })}
        />
      </div>
      {select(
        'dv',
        words.unit,
        words.anyUnit,
        units.map(({ id, fullName }) => ({ value: id, label: fullName })),
      )}
      {select(
        'lvb',
        words.type,
        words.anyType,
        Object.entries(evidence.types).map(([value, label]) => ({ value, label })),
      )}
      {select(
        'ns',
        words.year,
        words.anyYear,
        years.map((year) => ({ value: year, label: year })),
      )}
      {isFiltered ? <Button onClick={() => change(noFilters)}>{words.clear}</Button> : null}
    </div>
  )
}

function Found({ search }: { readonly search: SearchSearch }) {
  const words = useWords().search
  const change = useChangeSearch()
  const { dossier } = useDossierAddress()
  const question = toQuestion(search, dossier)
  const answer = useInfiniteQuery({
    queryKey: ['api', 'search', question, 'pages'] as const,
    queryFn: ({ pageParam }) => call('search', { dossier, text: '', ...question, from: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
    enabled: question !== null,
  })
  if (answer.error) return <Failure error={answer.error} again={() => void answer.refetch()} />
  const [page] = answer.data?.pages ?? []
  if (!page) return <PageSkeleton />
  const { counts, most } = page
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const kinds = hitKinds.filter((kind) => (counts[kind] ?? 0) > 0 || kind === search.loai)
  const hits = answer.data?.pages.flatMap((one) => one.hits) ?? []
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segments
          label={words.kind}
          segments={[
            { value: '', label: words.all },
            ...kinds.map((kind) => ({
              value: kind,
              label: words.count(words.kinds[kind], counts[kind] ?? 0, most),
            })),
          ]}
          value={search.loai}
          onChoose={(loai) => change({ loai: loai || undefined })}
        />
        <p role="status" className="m-0 text-muted">
          {words.found(search.loai ? (counts[search.loai] ?? 0) : total, most)}
        </p>
      </div>
      {hits.length === 0 ? (
        <Notice title={words.none(search.tim)}>{words.noneHint}</Notice>
      ) : (
        <Results hits={hits} find={search.tim} />
      )}
      {answer.hasNextPage ? (
        <div>
          <Button disabled={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      ) : null}
    </>
  )
}
