import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../api.ts'
import { useDossier, useDossierAddress, useReadiness } from '../dossier.ts'
import { day } from '../format.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useMay } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Check } from '../ui/Check.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { CriterionItems, type NeededCriterion, type NeededList } from './CriterionItems.tsx'

function readOwn(search: Readonly<Record<string, unknown>>) {
  return {
    unit: typeof search['dvc'] === 'string' ? search['dvc'] : '',
    isMissingOnly: search['thieu'] === '1',
  }
}

/** Cần có / đã có: for one unit and year, each document that is asked for and the papers that are there for it. */
export function NeedView({
  own,
  mayRecord,
}: {
  readonly own: string
  readonly mayRecord: boolean
}) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const change = useChangeSearch()
  const search = useOwnSearch(readOwn)
  const units = useDossier().data?.units ?? []
  const year = useReadiness().data?.year
  const unit = search.unit || own
  const list = useQuery({
    ...query('readEvidenceList', { dossier, unit, ...(year ? { year } : {}) }),
    enabled: year !== undefined,
  })
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 rounded border border-line bg-paper p-3">
        <Select
          label={words.unit}
          className="min-w-48"
          value={unit}
          choices={units.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          onChange={(event) => change({ dvc: event.target.value })}
        />
        <Check
          label={words.missingOnly}
          checked={search.isMissingOnly}
          onChange={(event) => change({ thieu: event.target.checked ? '1' : undefined })}
        />
      </div>
      <Loaded of={list}>
        {(data) => (
          <Needed data={data} isMissingOnly={search.isMissingOnly} mayRecord={mayRecord} />
        )}
      </Loaded>
    </>
  )
}

function Needed({
  data,
  isMissingOnly,
  mayRecord,
}: {
  readonly data: NeededList
  readonly isMissingOnly: boolean
  readonly mayRecord: boolean
}) {
  const words = useWords().evidence
  const shown = data.criteria.filter(
    ({ listed, present, items }) =>
      (listed > 0 || items.some(({ others }) => others.length > 0)) &&
      (!isMissingOnly || present < listed),
  )
  return (
    <>
      <Adopted adopted={data.adopted} />
      {shown.length === 0 ? (
        <Notice title={isMissingOnly ? words.allThere : words.needNone} />
      ) : (
        shown.map((criterion) => (
          <CriterionCard
            key={criterion.criterion}
            list={data}
            criterion={criterion}
            isMissingOnly={isMissingOnly}
            mayRecord={mayRecord}
          />
        ))
      )}
    </>
  )
}

/** The decision in force, and the way to adopt another list for who may. */
function Adopted({ adopted }: Pick<NeededList, 'adopted'>) {
  const { evidence: words, adoptList } = useWords()
  const { dossier, search } = useDossierAddress()
  const may = useMay()
  return (
    <div
      className={`flex flex-wrap items-center gap-2 rounded px-3 py-2 ${adopted ? 'bg-paper' : 'bg-part-soft'}`}
    >
      <p className="m-0 min-w-0 flex-1 basis-64">
        {adopted
          ? words.adopted(adopted.decision, day(adopted.day), adopted.issuer)
          : words.notAdopted}
      </p>
      {may('setTarget') ? (
        <Link
          to="/ho-so/$dossier/minh-chung/danh-muc"
          params={{ dossier }}
          search={{ nam: search.nam, ngay: search.ngay } as never}
          className={buttonClass()}
        >
          {adopted ? adoptList.openNext : adoptList.open}
        </Link>
      ) : null}
    </div>
  )
}

function CriterionCard({
  list,
  criterion,
  isMissingOnly,
  mayRecord,
}: {
  readonly list: NeededList
  readonly criterion: NeededCriterion
  readonly isMissingOnly: boolean
  readonly mayRecord: boolean
}) {
  const words = useWords().evidence
  const { dossier, search } = useDossierAddress()
  const { nam, ngay } = search
  const { listed, present } = criterion
  const all = new Set(
    criterion.items.flatMap(({ documents, others }) =>
      [...documents.flatMap((one) => one.present), ...others].map(({ id }) => id),
    ),
  )
  return (
    <Card
      title={`${criterion.number}. ${criterion.title}`}
      note={
        <span className={present < listed ? 'text-fail' : ''}>
          {words.needCount(present, listed)}
        </span>
      }
      aside={
        all.size > 0 ? (
          <Link
            to="/ho-so/$dossier/minh-chung"
            params={{ dossier }}
            search={{ nam, ngay, tc: criterion.criterion, dv: list.unit } as never}
            className="text-sm text-link"
          >
            {words.toLibrary(all.size)}
          </Link>
        ) : null
      }
    >
      <CriterionItems
        list={list}
        criterion={criterion}
        isMissingOnly={isMissingOnly}
        mayRecord={mayRecord}
      />
    </Card>
  )
}
