import { ChevronRight } from 'lucide-react'
import { useSetSearch } from '../dossier.ts'
import { lookOf, pastLookOf } from '../looks.ts'
import { toneClass } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'
import type { Matrix } from './cells.ts'
import { RecognitionMark } from './RecognitionMark.tsx'

/** The matrix on a phone: a unit a line, its criteria as a strip; the whole line opens the unit. */
export function MatrixList({
  matrix,
  isPast,
}: {
  readonly matrix: Matrix
  readonly isPast: boolean
}) {
  const words = useWords().board
  const setSearch = useSetSearch()
  return (
    <ul className="m-0 list-none p-0 sm:hidden print:hidden">
      {matrix.rows.map(({ unit, result, cells }) => (
        <li key={unit.unit} className="border-t border-line">
          <button
            type="button"
            onClick={() => setSearch({ o: unit.unit })}
            className="w-full border-0 bg-transparent px-3 py-2 text-left hover:bg-hover"
          >
            <span className="flex items-baseline justify-between gap-2">
              <span className="min-w-0 truncate font-semibold">{unit.name}</span>
              <span className="shrink-0 text-sm">
                <RecognitionMark recognition={result.recognition} />{' '}
                <b>
                  {words.met} {result.counts.met}/{result.counts.required}
                </b>
                <ChevronRight aria-hidden size={14} className="ml-1 inline text-muted" />
              </span>
            </span>
            <span aria-hidden className="mt-1 flex gap-px">
              {matrix.columns.map((id) => {
                const criterion = cells.get(id)
                if (!criterion) return <span key={id} className="flex-1" />
                const look = isPast ? pastLookOf(criterion) : lookOf(criterion)
                return (
                  <span
                    key={id}
                    className={`flex h-5 min-w-0 flex-1 items-center justify-center rounded-xs border text-2xs leading-none font-bold ${toneClass[look.tone]}`}
                  >
                    {look.glyph}
                  </span>
                )
              })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
