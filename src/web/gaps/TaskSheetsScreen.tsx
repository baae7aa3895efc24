import { Link } from '@tanstack/react-router'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { groupBy } from '../group.ts'
import { useOwnSearch } from '../own-search.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { groupGaps } from './gap-groups.ts'
import { type Gaps, partiesOf, useFilteredGaps, useGaps } from './gap-lists.ts'
import { ownerKey, readGapSearch, unassigned } from './gap-search.ts'
import { TaskSheet } from './TaskSheet.tsx'

/** Phiếu theo dõi nhiệm vụ: one sheet a body, printed on A4 portrait. */
export function TaskSheetsScreen() {
  return <Loaded of={useGaps()}>{(list) => <Sheets list={list} />}</Loaded>
}

function Sheets({ list }: { readonly list: Gaps }) {
  const words = useWords().gaps
  const { dossier, search: at } = useDossierAddress()
  const search = useOwnSearch(readGapSearch)
  const speech = useSpeech()
  const view = useDossier().data
  const { cq } = search
  const wider = useFilteredGaps(list, { ...search, cq: '' }, speech)
  const own = cq ? wider.filter((gap) => ownerKey(gap) === cq) : wider
  const groups = groupGaps(own, 'co-quan', list.on)
  const beside = groupBy(wider, (gap) => gap.owner.beside ?? '')
  return (
    <Page
      title={<span className="print:hidden">{words.sheets}</span>}
      lead={<span className="print:hidden">{words.sheetsLead(groups.length)}</span>}
      actions={
        <>
          <Link
            to="/ho-so/$dossier/con-thieu"
            params={{ dossier }}
            search={at as object}
            className={buttonClass()}
          >
            {words.backToList}
          </Link>
          <Button look="primary" onClick={() => window.print()}>
            {words.print}
          </Button>
        </>
      }
    >
      <style>{'@media print { @page { size: A4 portrait; margin: 12mm } }'}</style>
      {groups.length === 0 ? <Notice title={words.nothingFound} /> : null}
      <div lang="vi" className="grid gap-4 print:block">
        {view
          ? groups.map((group) => {
              const name = group.key === unassigned ? '' : (group.gaps[0]?.owner.name ?? '')
              const parties = partiesOf(group.key, name, view)
              return (
                <TaskSheet
                  key={group.key}
                  parties={parties}
                  gaps={group.gaps}
                  along={name === '' ? [] : (beside.get(name) ?? [])}
                  names={{ labels: list.labels, unitName: speech.unitName, on: list.on }}
                />
              )
            })
          : null}
      </div>
    </Page>
  )
}
