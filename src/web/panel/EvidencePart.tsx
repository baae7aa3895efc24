import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useDossierAddress, useReadiness } from '../dossier.ts'
import { PaperLink } from '../evidence/PaperLink.tsx'
import { look } from '../looks.ts'
import { useMay } from '../session.tsx'
import { Mark } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'
import type { ItemView } from './ItemContent.tsx'
import { Part } from './Rows.tsx'

type Listed = ItemView['evidence'][number]

// What uploads comes when a panel is opened that may take files, not with the board.
const DropLine = lazy(() =>
  import('../evidence/DropLine.tsx').then((found) => ({ default: found.DropLine })),
)

/** Documents of the list: which are here, each leading to its preview; which are missing, each a place to drop the file. */
export function EvidencePart({ data }: { readonly data: ItemView }) {
  const words = useWords().panel
  const { dossier, search } = useDossierAddress()
  const may = useMay()
  const year = useReadiness().data?.year
  const { evidence, unit, item } = data
  return (
    <Part
      title={words.evidence}
      aside={
        may('readInternal') ? (
          <Link
            to="/ho-so/$dossier/minh-chung"
            params={{ dossier }}
            search={{ nam: search.nam, ngay: search.ngay, tc: item, dv: unit } as never}
            className="text-sm text-link"
          >
            {words.toLibrary}
          </Link>
        ) : null
      }
    >
      {evidence.length === 0 ? <p className="m-0 text-muted">{words.evidenceNone}</p> : null}
      <ul className="m-0 -mx-3 list-none p-0">
        {evidence.map((one) => (
          <li key={`${one.document} ${one.name}`} className="border-t border-line">
            {may('record') && year !== undefined ? (
              <Suspense fallback={<Line document={one} />}>
                <DropLine
                  name={one.name}
                  isQuiet={one.present.length > 0}
                  target={{
                    item,
                    unit,
                    from: year,
                    to: year,
                    ...(one.document ? { document: one.document } : {}),
                  }}
                >
                  <Document document={one} />
                </DropLine>
              </Suspense>
            ) : (
              <Line document={one} />
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Line({ document }: { readonly document: Listed }) {
  return (
    <div className="px-3 py-1.5">
      <Document document={document} />
    </div>
  )
}

function Document({ document }: { readonly document: Listed }) {
  const words = useWords().panel
  const may = useMay()
  const isHere = document.present.length > 0
  const { tone } = look(isHere ? 'ready' : document.required ? 'unproved' : 'noReading')
  return (
    <div className="min-w-0 flex-1">
      <Mark
        tone={tone}
        glyph={isHere ? '✓' : '–'}
        words={`${document.name} (${document.required ? words.required : words.usual})`}
      />
      <div className="pl-6 text-sm text-muted">
        {isHere
          ? document.present.map((paper) => {
              const name = `${paper.code ? `${paper.code}: ` : ''}${paper.title}`
              return (
                <span key={paper.id} className="block">
                  {may('readInternal') ? <PaperLink paper={paper.id}>{name}</PaperLink> : name}
                </span>
              )
            })
          : words.missing}
      </div>
    </div>
  )
}
