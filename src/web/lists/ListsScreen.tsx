import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { DefineDialog } from './DefineDialog.tsx'
import { freshForm, fromUsual } from './define-form.ts'
import { ListsTable } from './ListsTable.tsx'

type Lists = Output<'listLists'>
type Usual = Lists['usual'][number]

/** Danh mục: the lists of the dossier with their state, and the usual ones to begin from. */
export function ListsScreen() {
  const { dossier, at } = useDossierAddress()
  const lists = useQuery(query('listLists', { dossier, ...('on' in at ? { on: at.on } : {}) }))
  return <Loaded of={lists}>{(data) => <AllLists data={data} />}</Loaded>
}

function AllLists({ data }: { readonly data: Lists }) {
  const words = useWords().lists
  const [defining, setDefining] = useState<Usual | 'own'>()
  const whole = data.lists.filter((one) => one.standing.state === 'accepted').length
  const taken = data.lists.map((one) => one.list.id)
  return (
    <Page
      title={words.title}
      lead={data.lists.length > 0 ? words.lead(whole, data.lists.length) : undefined}
      actions={
        data.mayDefine ? (
          <Button look="primary" onClick={() => setDefining('own')}>
            {words.define}
          </Button>
        ) : null
      }
    >
      {data.lists.length === 0 ? (
        <Notice title={words.none}>{words.noneHint}</Notice>
      ) : (
        <ListsTable lists={data.lists} on={data.on} />
      )}
      {data.mayDefine && data.usual.length > 0 ? (
        <UsualLists usual={data.usual} onTake={setDefining} />
      ) : null}
      {defining ? (
        <DefineDialog
          name={defining === 'own' ? '' : defining.id}
          fresh={defining === 'own' ? freshForm(data.on) : fromUsual(defining, data.on)}
          taken={taken}
          onClose={() => setDefining(undefined)}
        />
      ) : null}
    </Page>
  )
}

function UsualLists({
  usual,
  onTake,
}: {
  readonly usual: readonly Usual[]
  readonly onTake: (one: Usual) => void
}) {
  const words = useWords().lists
  return (
    <Card title={words.usualTitle} note={words.usualHint}>
      <ul className="m-0 grid list-none gap-2 p-3 pt-0 md:grid-cols-2">
        {usual.map((one) => (
          <li key={one.id} className="grid content-start gap-1 rounded border border-line p-2">
            <span className="font-medium">{one.title}</span>
            <span className="text-sm text-muted">
              {words.usualColumns(one.columns.map((column) => column.name).join(', '))}
            </span>
            <span>
              <Button onClick={() => onTake(one)} aria-label={words.takeNamed(one.title)}>
                {words.take}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
