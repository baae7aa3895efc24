import { useQuery } from '@tanstack/react-query'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useMay } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import { CriterionItems, type NeededList } from './CriterionItems.tsx'

/** Cần có / đã có of one criterion of a unit and year; for who may read papers. */
export function CriterionNeeds({
  unit,
  criterion,
  year,
}: {
  readonly unit: string
  readonly criterion: string
  readonly year: number
}) {
  const { dossier } = useDossierAddress()
  const list = useQuery(query('readEvidenceList', { dossier, unit, year }))
  return (
    <Loaded of={list} skeleton={<Skeleton className="h-24" />}>
      {(data) => <Needs list={data} criterion={criterion} />}
    </Loaded>
  )
}

function Needs({ list, criterion }: { readonly list: NeededList; readonly criterion: string }) {
  const words = useWords().evidence
  const mayRecord = useMay()('record')
  const found = list.criteria.find((one) => one.criterion === criterion)
  if (!found || found.items.length === 0)
    return <p className="m-0 px-3 pb-3 text-muted">{words.needNone}</p>
  return <CriterionItems list={list} criterion={found} mayRecord={mayRecord} />
}
