import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossier, useDossierAddress, useReadiness } from '../dossier.ts'
import { day } from '../format.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Card } from '../ui/Card.tsx'
import { Check } from '../ui/Check.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { ListedLine, PresentLines } from './ListedLine.tsx'

type List = Output<'readEvidenceList'>
type CriterionOf = List['criteria'][number]

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
  readonly data: List
  readonly isMissingOnly: boolean
  readonly mayRecord: boolean
}) {
  const words = useWords().evidence
  const { adopted } = data
  const shown = data.criteria.filter(
    ({ listed, present, items }) =>
      (listed > 0 || items.some(({ others }) => others.length > 0)) &&
      (!isMissingOnly || present < listed),
  )
  return (
    <>
      <p className={`m-0 rounded px-3 py-2 ${adopted ? 'bg-paper' : 'bg-part-soft'}`}>
        {adopted ? words.adopted(adopted.decision, day(adopted.day)) : words.notAdopted}
      </p>
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

function CriterionCard({
  list,
  criterion,
  isMissingOnly,
  mayRecord,
}: {
  readonly list: List
  readonly criterion: CriterionOf
  readonly isMissingOnly: boolean
  readonly mayRecord: boolean
}) {
  const words = useWords().evidence
  const speech = useSpeech()
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
      {criterion.items.map(({ item, number, text, documents, others }) => {
        const shown = isMissingOnly
          ? documents.filter((one) => one.present.length === 0)
          : documents
        if (shown.length === 0 && (isMissingOnly || others.length === 0)) return null
        const isOwn = item === criterion.criterion
        return (
          <div key={item} className="border-t border-line">
            {isOwn ? null : (
              <h3 className="m-0 bg-wash px-3 py-1 text-sm font-semibold">
                {speech.find(item)?.number ?? number} {text}
              </h3>
            )}
            <ul className="m-0 list-none p-0">
              {shown.map((document) => (
                <ListedLine
                  key={document.document}
                  document={document}
                  target={{
                    item,
                    unit: list.unit,
                    from: list.year,
                    to: list.year,
                    document: document.document,
                  }}
                  mayRecord={mayRecord}
                />
              ))}
            </ul>
            {others.length > 0 && !isMissingOnly ? (
              <div className="px-3 py-1.5">
                <p className="m-0 text-sm text-muted">{words.others}</p>
                <PresentLines papers={others} />
              </div>
            ) : null}
          </div>
        )
      })}
    </Card>
  )
}
