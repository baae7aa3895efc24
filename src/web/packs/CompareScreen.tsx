import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Output } from '#contract/api.ts'
import type { RuleSpeech } from '#contract/locales/rule-text.ts'
import { query } from '../api.ts'
import { groupBy } from '../group.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Select } from '../ui/Select.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { useRuleSpeech } from './rule-speech.ts'
import { showDifference } from './show-difference.ts'

type Difference = Output<'comparePacks'>['differences'][number]
const tones = { added: 'done', removed: 'warn', changed: 'calm' } as const

/** Two packs side by side, in words; which two and what kind are in the address. */
export function CompareScreen() {
  const words = useWords().packs
  const search = useOwnSearch(readSearch)
  return (
    <Page title={words.compare} lead={words.compareLead}>
      <Choice search={search} />
      <Compared search={search} />
    </Page>
  )
}

interface CompareSearch {
  readonly truoc: string
  readonly sau: string
  readonly loai: string
}

function readSearch(search: Readonly<Record<string, unknown>>): CompareSearch {
  const text = (key: string) => (typeof search[key] === 'string' ? String(search[key]) : '')
  return { truoc: text('truoc'), sau: text('sau'), loai: text('loai') }
}

function Choice({ search }: { readonly search: CompareSearch }) {
  const words = useWords().packs
  const change = useChangeSearch()
  const packs = useQuery(query('listPacks', {})).data?.packs ?? []
  const choices = [
    { value: '', label: words.choose },
    ...packs
      .filter((one) => one.role !== 'units')
      .map(({ id, title, version }) => ({ value: id, label: `${title} (${version})` })),
  ]
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label={words.before}
        choices={choices}
        value={search.truoc}
        onChange={(event) => change({ truoc: event.target.value || undefined })}
        className="min-w-0 basis-80 grow"
      />
      <Select
        label={words.after}
        choices={choices}
        value={search.sau}
        onChange={(event) => change({ sau: event.target.value || undefined })}
        className="min-w-0 basis-80 grow"
      />
      <Button onClick={() => change({ truoc: search.sau, sau: search.truoc })}>{words.swap}</Button>
    </div>
  )
}

function Compared({ search: { truoc, sau, loai } }: { readonly search: CompareSearch }) {
  const words = useWords().packs
  const isAsked = truoc !== '' && sau !== '' && truoc !== sau
  const found = useQuery({
    ...query('comparePacks', { pack: truoc, with: sau }),
    enabled: isAsked,
  })
  const packs = useQueries({
    queries: [truoc, sau].map((pack) => ({ ...query('readPack', { pack }), enabled: isAsked })),
    combine: (all) => all.flatMap((one) => (one.data ? [one.data.pack] : [])),
  })
  const speech = useRuleSpeech(packs)
  const inline = useMemo(() => ({ ...speech, columns: 'inline' as const }), [speech])
  if (truoc !== '' && truoc === sau) return <Notice title={words.sameTwice} />
  if (!isAsked) return null
  return (
    <Loaded of={found}>
      {({ differences }) => <Differences all={differences} kind={loai} speech={inline} />}
    </Loaded>
  )
}

function Differences({
  all,
  kind,
  speech,
}: {
  readonly all: readonly Difference[]
  readonly kind: string
  readonly speech: RuleSpeech
}) {
  const words = useWords().packs
  const change = useChangeSearch()
  if (all.length === 0) return <Notice title={words.noDifference} />
  const shown = kind === '' ? all : all.filter((one) => one.kind === kind)
  const groups = [...groupBy(shown, (one) => one.standard ?? '')].toSorted(standardsFirst)
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Segments
          label={words.onlyKind}
          value={kind}
          onChoose={(value) => change({ loai: value || undefined })}
          segments={[
            { value: '', label: words.all },
            ...(['changed', 'added', 'removed'] as const).map((value) => ({
              value,
              label: `${words.kinds[value]} ${all.filter((one) => one.kind === value).length}`,
            })),
          ]}
        />
        <p role="status" className="m-0 text-muted">
          {words.differences(shown.length)}
        </p>
      </div>
      {groups.map(([standard, differences]) => (
        <Card
          key={standard}
          title={standard === '' ? words.rest : (speech.names?.standard?.(standard) ?? standard)}
          note={String(differences.length)}
        >
          {[...groupBy(differences, (one) => `${one.kind} ${one.item}`)].map(([key, fields]) => (
            <Changed key={key} fields={fields} speech={speech} />
          ))}
        </Card>
      ))}
    </>
  )
}

/** What belongs to no standard (documents, head, parameters) comes last. */
function standardsFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a === '') - Number(b === '')
}

/** One item: its number once, then field by field what it was and what it is. */
function Changed({
  fields,
  speech,
}: {
  readonly fields: readonly Difference[]
  readonly speech: RuleSpeech
}) {
  const words = useWords().packs
  const [first] = fields
  if (!first) return null
  return (
    <div className="grid gap-x-4 gap-y-1 border-t border-line px-3 py-2 md:grid-cols-[8rem_minmax(0,1fr)]">
      <p className="m-0">
        <b className="font-semibold">{first.number ?? first.item}</b>{' '}
        <Tag tone={tones[first.kind]}>{words.kinds[first.kind]}</Tag>
      </p>
      <div className="grid gap-1">
        {fields.map((one) => (
          <div key={one.field} className="grid gap-x-4 md:grid-cols-2">
            <p className="m-0 text-muted md:col-span-2 empty:hidden">
              {one.field === '' ? '' : (words.fields[one.field] ?? one.field)}
            </p>
            <Side
              label={words.before}
              text={showDifference(one.field, one.before, words, speech)}
            />
            <Side label={words.after} text={showDifference(one.field, one.after, words, speech)} />
          </div>
        ))}
      </div>
    </div>
  )
}

function Side({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p className="m-0 min-w-0 break-words" lang="vi">
      <span className="text-sm text-muted md:sr-only">{label}: </span>
      {text}
    </p>
  )
}
