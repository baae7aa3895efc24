import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { day } from '../format.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import type { ArchiveView } from './ArchiveScreen.tsx'
import { Figures } from './Figures.tsx'

export type YearView = Output<'readArchiveYear'>

/** One unit in one year: the rules of the time, both files, the decisions, the figures. */
export function UnitYear({
  unit,
  year,
  units,
}: {
  readonly unit: string
  readonly year: number
  readonly units: ArchiveView['units']
}) {
  const words = useWords().archive
  const { dossier, search } = useDossierAddress()
  const on = search.ngay ? { on: search.ngay } : {}
  const found = useQuery(query('readArchiveYear', { dossier, unit, year, ...on }))
  const nameOf = (id: string) => units.find((one) => one.unit === id)?.name ?? id
  return (
    <Loaded of={found}>
      {(view) => (
        <div className="grid gap-4 py-2">
          <p className="m-0 text-muted">
            {view.pack ? `${words.pack}: ${view.pack.title}` : words.noPack}
          </p>
          <Papers view={view} file="building" />
          <Papers view={view} file="attaining" />
          <Recognitions view={view} nameOf={nameOf} />
          <Figures view={view} nameOf={nameOf} />
        </div>
      )}
    </Loaded>
  )
}

function Papers({
  view,
  file,
}: {
  readonly view: YearView
  readonly file: 'building' | 'attaining'
}) {
  const words = useWords().archive
  const papers = view.papers.filter((one) => one.file === file)
  if (papers.length === 0) return null
  return (
    <section>
      <h3 className="m-0 mb-1 text-lg font-semibold">{words.files[file]}</h3>
      <ul className="m-0 grid list-none gap-2 p-0">
        {papers.map((paper) => (
          <Paper key={paper.id} paper={paper} />
        ))}
      </ul>
    </section>
  )
}

function Paper({ paper }: { readonly paper: YearView['papers'][number] }) {
  const words = useWords().archive
  const { dossier } = useDossierAddress()
  return (
    <li className="grid gap-0.5 border-t border-line pt-1.5">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <Tag tone={paper.present ? 'done' : 'calm'}>
          {paper.present ? words.present : words.missing}
        </Tag>
        <span>{paper.name}</span>
      </span>
      <span className="text-sm text-muted">
        {words.every[paper.every]} · {words.byPack(paper.packTitle)}
      </span>
      {paper.evidence.map((one) => (
        <Link
          key={one.id}
          to="/ho-so/$dossier/minh-chung/$paper"
          params={{ dossier, paper: one.id }}
          className="inline-block py-1"
        >
          {[one.code, one.title || words.restricted].filter(Boolean).join(' ')}
        </Link>
      ))}
    </li>
  )
}

function Recognitions({
  view,
  nameOf,
}: {
  readonly view: YearView
  readonly nameOf: (unit: string) => string
}) {
  const words = useWords().archive
  return (
    <section>
      <h3 className="m-0 mb-1 text-lg font-semibold">{words.recognitions}</h3>
      {view.recognitions.length === 0 ? (
        <p className="m-0 text-muted">{words.noRecognition}</p>
      ) : (
        <ul className="m-0 grid list-none gap-1 p-0">
          {view.recognitions.map((one) => (
            <li
              key={`${one.unit} ${one.standard} ${one.number} ${one.source}`}
              className="border-t border-line pt-1"
            >
              {one.unit === view.unit ? '' : `${nameOf(one.unit)}: `}
              {words.decision(one.number, one.day ? day(one.day) : null, one.year)}
              {` (${words.states[one.state]})`}
              <span className="block text-sm text-muted">{one.source}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
