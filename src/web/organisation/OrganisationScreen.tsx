import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useMay } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { AgencyDialog } from './AgencyDialog.tsx'
import { DatesCard } from './DatesCard.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { UnitAliasDialog } from './UnitAliasDialog.tsx'

export type Organisation = Output<'readOrganisation'>
export type AgencyView = Organisation['agencies'][number]

/** Cơ quan và tên gọi: who stands around the dossier, how they are called, and its dates. */
export function OrganisationScreen() {
  const words = useWords().organisation
  const { dossier } = useDossierAddress()
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded of={useQuery(query('readOrganisation', { dossier }))}>
        {(read) => (
          <>
            <DatesCard
              key={JSON.stringify([read.title, read.deadline, read.closingOn])}
              of={read}
            />
            <Agencies of={read} />
            <UnitNames of={read} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Agencies({ of: read }: { readonly of: Organisation }) {
  const words = useWords().organisation
  const may = useMay()
  const [open, setOpen] = useState<AgencyView | 'new'>()
  const [leaving, setLeaving] = useState<AgencyView>()
  return (
    <Card
      title={words.agencies}
      note={String(read.agencies.length)}
      aside={
        may('organise') ? (
          <Button look="primary" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        ) : null
      }
    >
      {read.agencies.some((one) => one.standing) ? null : (
        <p className="m-0 mx-3 mb-2 rounded bg-part-soft px-2 py-1 font-medium text-part-ink">
          <span aria-hidden>! </span>
          {words.noStanding}
        </p>
      )}
      {read.agencies.length === 0 ? <Notice title={words.none} /> : null}
      <ul className="m-0 list-none p-0">
        {read.agencies.map((agency) => (
          <Agency
            key={agency.id}
            agency={agency}
            onChange={may('organise') ? () => setOpen(agency) : undefined}
            onRemove={may('organise') && agency.named === 0 ? () => setLeaving(agency) : undefined}
          />
        ))}
      </ul>
      {open ? (
        <AgencyDialog
          agency={open === 'new' ? undefined : open}
          of={read}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {leaving ? <RemoveDialog agency={leaving} onClose={() => setLeaving(undefined)} /> : null}
    </Card>
  )
}

function Agency({
  agency,
  onChange,
  onRemove,
}: {
  readonly agency: AgencyView
  readonly onChange: (() => void) | undefined
  readonly onRemove: (() => void) | undefined
}) {
  const words = useWords().organisation
  const speech = useSpeech()
  const beside = [
    agency.short,
    agency.unit ? speech.unitName(agency.unit) : undefined,
    agency.named > 0 ? words.namedBy(agency.named) : undefined,
  ].filter(Boolean)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-1.5">
      <div className="min-w-0 flex-1 basis-60">
        <p className="m-0 font-medium">
          {agency.name} {agency.standing ? <Tag tone="done">{words.standing}</Tag> : null}
          {agency.vertical ? <Tag>{words.vertical}</Tag> : null}
        </p>
        <p className="m-0 text-sm text-muted">{beside.join(' · ')}</p>
        {agency.aliases?.length ? (
          <p className="m-0 text-sm text-muted">
            {words.aliases}: {agency.aliases.join('; ')}
          </p>
        ) : null}
      </div>
      {onChange ? (
        <Button onClick={onChange} aria-label={`${words.change}: ${agency.name}`}>
          {words.change}
        </Button>
      ) : null}
      {onRemove ? (
        <Button look="quiet" onClick={onRemove} aria-label={`${words.remove}: ${agency.name}`}>
          {words.remove}
        </Button>
      ) : null}
    </li>
  )
}

function UnitNames({ of: read }: { readonly of: Organisation }) {
  const words = useWords().organisation
  const may = useMay()
  const view = useDossier().data
  const [open, setOpen] = useState<string>()
  const named = new Map(read.unitAliases.map(({ unit, aliases }) => [unit, aliases]))
  const units = view?.units ?? []
  return (
    <Card title={words.units}>
      <p className="m-0 px-3 pb-2 text-sm text-muted">{words.unitsHint}</p>
      <ul className="m-0 list-none p-0">
        {units.map(({ id, fullName }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-1"
          >
            <span className="min-w-0 flex-1 basis-40">{fullName}</span>
            <span className="min-w-0 flex-2 basis-60 text-muted">
              {named.get(id)?.join('; ') ?? words.noAliases}
            </span>
            {may('organise') ? (
              <Button onClick={() => setOpen(id)} aria-label={`${words.change}: ${fullName}`}>
                {words.change}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open ? (
        <UnitAliasDialog
          unit={open}
          aliases={named.get(open) ?? []}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Card>
  )
}
