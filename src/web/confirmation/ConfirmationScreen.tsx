import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Pack } from '#domain/pack/pack.ts'
import { query } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { itemsOf, type NumberedItem } from '../packs/pack-items.ts'
import { useRuleSpeech } from '../packs/rule-speech.ts'
import { useSession } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { ConfirmedList } from './ConfirmedList.tsx'
import { WaitingItem } from './WaitingItem.tsx'
import { type Confirmations, numberOf } from './waiting.ts'

/** Đối chiếu bản gốc: items whose results wait until somebody has read them in the official text. */
export function ConfirmationScreen() {
  const words = useWords().confirmation
  const session = useSession()
  const { dossier } = useDossierAddress()
  const mayRead = session?.acts.includes('readInternal') ?? false
  const list = useQuery({ ...query('listConfirmations', { dossier }), enabled: mayRead })
  if (!session) return <PageSkeleton />
  if (!mayRead)
    return (
      <Page title={words.title}>
        <Notice title={words.internal}>{words.internalHint}</Notice>
      </Page>
    )
  return (
    <Loaded of={list}>
      {(data) => <Lists list={data} mayConfirm={session.acts.includes('confirmRule')} />}
    </Loaded>
  )
}

function Lists({
  list: { waiting, confirmations },
  mayConfirm,
}: {
  readonly list: Confirmations
  readonly mayConfirm: boolean
}) {
  const words = useWords().confirmation
  const open = useOwnSearch((search) => search['muc'])
  const change = useChangeSearch()
  const [saved, setSaved] = useState<string>()
  const packs = usePacksOf([...waiting, ...confirmations].map(({ pack }) => pack))
  const speech = useRuleSpeech(packs)
  const found = (pack: string, item: string) => findItem(packs, pack, item)
  const asked = mayConfirm ? waiting.find(({ item }) => item === open) : undefined
  return (
    <Page title={words.title} lead={words.lead(waiting.length)}>
      {mayConfirm ? null : (
        <p className="m-0 rounded border border-line bg-paper p-3">{words.readOnly}</p>
      )}
      {saved ? (
        <p role="status" className="m-0 rounded bg-done p-2 font-medium text-done-ink">
          {words.saved(saved)}
        </p>
      ) : null}
      {waiting.length > 0 ? (
        <ul className="m-0 grid list-none gap-2 p-0">
          {waiting.map((one) => (
            <WaitingItem
              key={`${one.pack} ${one.item}`}
              waiting={one}
              pack={packs.find(({ id }) => id === one.pack)}
              item={found(one.pack, one.item)}
              speech={speech}
              onConfirm={mayConfirm ? () => change({ muc: one.item }) : undefined}
            />
          ))}
        </ul>
      ) : null}
      <ConfirmedList confirmations={confirmations} found={found} />
      {asked ? (
        <ConfirmDialog
          key={asked.item}
          waiting={asked}
          item={found(asked.pack, asked.item)}
          speech={speech}
          onSaved={() => setSaved(numberOf(asked))}
          onClose={() => change({ muc: undefined })}
        />
      ) : null}
    </Page>
  )
}

/** The packs in the version that the dossier is pinned to. */
function usePacksOf(ids: readonly string[]): readonly Pack[] {
  const pinned = useDossier().data?.dossier.packs ?? []
  return useQueries({
    queries: [...new Set(ids)].map((id) => {
      const version = pinned.find((one) => one.id === id)?.version
      return query('readPack', { pack: id, ...(version ? { version } : {}) })
    }),
    combine: (all) => all.flatMap(({ data }) => (data ? [data.pack] : [])),
  })
}

function findItem(packs: readonly Pack[], pack: string, item: string): NumberedItem | undefined {
  const known = packs.find(({ id }) => id === pack)
  return known && itemsOf(known).find((one) => one.item.id === item)
}
