import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call, query, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useIsPhone } from '../entry/use-width.ts'
import { DueText } from '../gaps/DueText.tsx'
import { RefusalNote } from '../RefusalNote.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { ClashDialog } from './ClashDialog.tsx'
import { DefineDialog } from './DefineDialog.tsx'
import { formOfList } from './define-form.ts'
import { ListActions } from './ListActions.tsx'
import { ListGrid } from './ListGrid.tsx'
import type { ListView } from './list-desk.ts'
import { Missing } from './Missing.tsx'
import { RowCards } from './RowCards.tsx'
import { SaveBar } from './SaveBar.tsx'
import { StateTag } from './StateTag.tsx'
import { useListDesk } from './use-list-desk.ts'

/** Một danh mục: its rows to be read and written, what misses, and its way to acceptance. */
export function ListScreen() {
  const { dossier, at } = useDossierAddress()
  const { list } = useParams({ from: '/ho-so/$dossier/danh-muc/$list' })
  const view = useQuery(query('readList', { dossier, list, ...('on' in at ? { on: at.on } : {}) }))
  return <Loaded of={view}>{(data) => <OneList key={data.list.id} view={data} />}</Loaded>
}

function OneList({ view }: { readonly view: ListView }) {
  const words = useWords().lists
  const { dossier } = useDossierAddress()
  const desk = useListDesk(view)
  const isPhone = useIsPhone()
  const [isDefining, setDefining] = useState(false)
  const { list } = view
  return (
    <Page
      title={list.title}
      lead={<Lead view={view} />}
      actions={
        view.mayDefine ? (
          <>
            {view.standing.rows === 0 ? <RemoveButton list={list.id} /> : null}
            <Button onClick={() => setDefining(true)}>{words.edit}</Button>
          </>
        ) : null
      }
    >
      <p className="m-0 text-sm">
        <Link to="/ho-so/$dossier/danh-muc" params={{ dossier }} className="inline-block py-1">
          {words.back}
        </Link>
        <span className="text-muted">
          {' · '}
          {words.source}: {list.source}
          {list.note ? ` · ${list.note}` : ''}
        </span>
      </p>
      <Missing view={view} />
      <ListActions desk={desk} />
      {desk.isWritable ? (
        <SaveBar desk={desk} />
      ) : (
        <p className="m-0 text-muted">{words.readOnly}</p>
      )}
      {isPhone ? <RowCards desk={desk} /> : <ListGrid desk={desk} />}
      {desk.clashes.length > 0 ? <ClashDialog desk={desk} /> : null}
      {isDefining ? (
        <DefineDialog
          name=""
          fresh={formOfList(list)}
          before={list}
          taken={[]}
          onClose={() => setDefining(false)}
        />
      ) : null}
    </Page>
  )
}

/** A list made by mistake, while nothing is in it. */
function RemoveButton({ list }: { readonly list: string }) {
  const words = useWords().lists
  const { dossier } = useDossierAddress()
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => call('removeList', { dossier, list }),
    onSuccess: async () => {
      await navigate({ to: '/ho-so/$dossier/danh-muc', params: { dossier } })
      await refreshDossier(dossier)
    },
  })
  return (
    <>
      <Button disabled={remove.isPending} onClick={() => remove.mutate()}>
        {words.remove}
      </Button>
      {remove.error ? <RefusalNote error={remove.error} /> : null}
    </>
  )
}

function Lead({ view }: { readonly view: ListView }) {
  const words = useWords().lists
  const { standing, owner, due, on } = view
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base">
      <StateTag standing={standing} />
      <span>{words.countedLong(standing.rows, standing.expected)}</span>
      <span>{owner || words.nobody}</span>
      {standing.state === 'accepted' ? null : <DueText due={due} on={on} />}
    </span>
  )
}
