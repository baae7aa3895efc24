import { useQueries, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { type DossierView, useDossier } from '../dossier.ts'
import { day } from '../format.ts'
import { useSpeech } from '../speech.ts'
import { Card } from '../ui/Card.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { UnitLink } from './UnitsScreen.tsx'

type Place = Output<'readUnit'>
type Unit = Place['unit']

/** Địa bàn: region and group with their ground, the units before and after, since when it exists. */
export function PlaceCard({
  unit,
  packs,
}: {
  readonly unit: string
  readonly packs: readonly string[]
}) {
  const words = useWords().unit
  const view = useDossier().data
  const line = lineOf(unit, view?.units ?? [])
  const places = useQueries({ queries: line.map((id) => query('readUnit', { unit: id })) })
  const known = places.flatMap(({ data }) => (data ? [data] : []))
  const self = known.find((one) => one.unit.id === unit)
  if (!self) return <Skeleton className="h-40" />
  return (
    <Card title={words.place}>
      <dl className="m-0 grid gap-x-8 gap-y-2 px-3 pb-3 sm:grid-cols-2 xl:grid-cols-3">
        <Columns places={known} packs={packs} />
        <Entry label={words.code}>{self.unit.code}</Entry>
        <Entry label={words.exists}>{lifeOf(self.unit, words)}</Entry>
        {self.unit.parent ? (
          <Entry label={words.parent}>
            <OtherUnit id={self.unit.parent} />
          </Entry>
        ) : null}
        <Related label={words.predecessors} units={self.unit.predecessors} />
        <Related label={words.successors} units={self.unit.successors} />
        <Entry label={words.dataSource}>
          <span className="break-words">{self.unit.source}</span>{' '}
          {self.unit.basis === 'source' ? null : <Tag tone="doubt">{words.unconfirmed}</Tag>}
          {self.unit.note ? (
            <span className="block text-sm text-muted">{self.unit.note}</span>
          ) : null}
        </Entry>
      </dl>
    </Card>
  )
}

/** The unit and those above it, nearest first. */
function lineOf(unit: string, units: DossierView['units']): string[] {
  const line: string[] = []
  for (let id: string | undefined = unit; id && !line.includes(id); ) {
    line.push(id)
    id = units.find((one) => one.id === id)?.parent
  }
  return line
}

function Entry({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="m-0">{children}</dd>
    </div>
  )
}

/** Region and group: the unit's own, else those of the nearest unit above. */
function Columns({
  places,
  packs,
}: {
  readonly places: readonly Place[]
  readonly packs: readonly string[]
}) {
  const words = useWords().unit
  const kinds = (['region', 'group'] as const).map((kind) => {
    const holder = places.find(({ classifications }) =>
      classifications.some((c) => c.kind === kind),
    )
    return { kind, holder, found: holder?.classifications.filter((c) => c.kind === kind) ?? [] }
  })
  if (kinds.every(({ found }) => found.length === 0))
    return <Entry label={words.region}>{words.unknownColumn}</Entry>
  return kinds.flatMap(({ kind, holder, found }) =>
    found.map((one) => (
      <Entry key={`${kind} ${one.value} ${one.from}`} label={words[kind]}>
        <ColumnName kind={kind} value={one.value} packs={packs} />
        {holder && holder !== places[0] ? (
          <span className="text-muted"> ({words.inherited(holder.unit.fullName)})</span>
        ) : null}{' '}
        <span className="text-muted">{words.since(dayOf(one.from), dayOf(one.to))}</span>
        <span className="block text-sm break-words text-muted">{words.ground(one.ground)}</span>
        {one.basis === 'source' ? null : <Tag tone="doubt">{words.unconfirmed}</Tag>}
      </Entry>
    )),
  )
}

/** The column's name as the criteria pack words it. */
function ColumnName({
  kind,
  value,
  packs,
}: {
  readonly kind: 'region' | 'group'
  readonly value: string
  readonly packs: readonly string[]
}) {
  const answers = useQueries({ queries: packs.map((pack) => query('readPack', { pack })) })
  const lists = answers.flatMap(({ data }) =>
    data ? (kind === 'region' ? data.pack.regions : data.pack.unitGroups) : [],
  )
  return lists.find((one) => one.id === value)?.name ?? value
}

function Related({ label, units }: { readonly label: string; readonly units: readonly string[] }) {
  if (units.length === 0) return null
  return (
    <Entry label={label}>
      <ul className="m-0 list-none p-0">
        {units.map((id) => (
          <li key={id}>
            <OtherUnit id={id} />
          </li>
        ))}
      </ul>
    </Entry>
  )
}

/** A link where the dossier has the unit; else its name alone, from the list of all units. */
function OtherUnit({ id }: { readonly id: string }) {
  const speech = useSpeech()
  const view = useDossier().data
  const isOwn = view?.units.some((one) => one.id === id) ?? false
  const answer = useQuery({ ...query('readUnit', { unit: id }), enabled: !isOwn })
  if (isOwn) return <UnitLink unit={id} />
  return answer.data?.unit.fullName ?? speech.unitName(id)
}

function lifeOf({ from, to }: Unit, words: ReturnType<typeof useWords>['unit']): string {
  if (!from && !to) return words.existsUnknown
  return from && !to ? words.existsSince(day(from)) : words.since(dayOf(from), dayOf(to))
}

function dayOf(value: string | undefined): string {
  return value ? day(value) : ''
}
