import { Link } from '@tanstack/react-router'
import { type GapView, useDossier, useDossierAddress } from '../dossier.ts'
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
import { readGapSearch, unassigned } from './gap-search.ts'
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
  const wider = useFilteredGaps(list, { ...search, cq: '' }, speech)
  const sheets = sheetsOf(wider, search.cq, list.on)
  return (
    <Page
      title={<span className="print:hidden">{words.sheets}</span>}
      lead={<span className="print:hidden">{words.sheetsLead(sheets.length)}</span>}
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
      {sheets.length === 0 ? <Notice title={words.nothingFound} /> : null}
      <div lang="vi" className="grid gap-4 [page:sheet] print:block">
        {view
          ? sheets.map(({ key, name, own, along }) => (
              <TaskSheet
                key={key}
                parties={partiesOf(key, name, view)}
                gaps={own}
                along={along}
                names={{ labels: list.labels, unitName: speech.unitName, on: list.on }}
              />
            ))
          : null}
      </div>
    </Page>
  )
}

interface Sheet {
  readonly key: string
  readonly name: string
  readonly own: readonly GapView[]
  /** What others owe together with this body. */
  readonly along: readonly GapView[]
}

/** A sheet for each body that owes something, then for each that only works along. */
function sheetsOf(gaps: readonly GapView[], asked: string, on: string): Sheet[] {
  const beside = groupBy(gaps, (gap) => gap.owner.beside ?? '')
  const owners = groupGaps(gaps, 'co-quan', on).map((group): Sheet => {
    const name = group.key === unassigned ? '' : (group.gaps[0]?.owner.name ?? '')
    return { key: group.key, name, own: group.gaps, along: name ? (beside.get(name) ?? []) : [] }
  })
  const named = new Set(['', ...owners.map(({ name }) => name)])
  const others = [...beside]
    .filter(([name]) => !named.has(name))
    .map(([name, along]): Sheet => ({ key: name, name, own: [], along }))
  return [...owners, ...others].filter(({ key }) => asked === '' || key === asked)
}
