import { useMemo } from 'react'
import type { GapView, ReadinessView } from '../dossier.ts'
import { useDossierAddress, useSetSearch } from '../dossier.ts'
import { lookOf, pastLookOf } from '../looks.ts'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../words.tsx'
import { criteriaByItem, type Matrix, overdueCells } from './cells.ts'
import { Legend } from './Legend.tsx'
import { MatrixList } from './MatrixList.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { YearStrip } from './YearStrip.tsx'

/** Units × criteria with their legend and the years. A table on a desk, one line a unit on a phone. */
export function MatrixCard({
  matrices,
  readiness,
  gaps,
  isPast,
}: {
  readonly matrices: readonly Matrix[]
  readonly readiness: ReadinessView
  readonly gaps: readonly GapView[]
  readonly isPast: boolean
}) {
  const words = useWords().board
  const { search } = useDossierAddress()
  const setSearch = useSetSearch()
  const worst = search.xep === 'thieu'
  const overdue = useMemo(
    () =>
      isPast ? new Set<string>() : overdueCells(gaps, readiness.on, criteriaByItem(readiness)),
    [gaps, readiness, isPast],
  )
  const years = <YearStrip shown={readiness.year} own={readiness.dossier.year} />
  if (matrices.length === 0) return <Card title={words.matrixNote(readiness.year)}>{years}</Card>
  return matrices.map((matrix, index) => {
    const sorted = worst ? worstFirst(matrix) : matrix
    const cells = matrix.rows.flatMap(({ cells: row }) => [...row.values()])
    const looks = cells.map((cell) => (isPast ? pastLookOf(cell) : lookOf(cell)))
    return (
      <Card
        key={matrix.standard}
        title={words.matrix(matrix.rows.length, matrix.columns.length)}
        note={words.matrixNote(readiness.year)}
        aside={
          matrix.rows.length > 12 ? (
            <label className="control inline-flex items-center gap-2 print:hidden">
              <input
                type="checkbox"
                checked={worst}
                onChange={() => setSearch({ xep: worst ? undefined : 'thieu' })}
                className="h-4 w-4 accent-ink"
              />
              {words.worstFirst}
            </label>
          ) : null
        }
      >
        <div className="px-3 pb-2">
          <Legend
            states={looks}
            isPast={isPast}
            unconfirmed={cells.some(({ flags }) => flags.includes('unconfirmed'))}
            overdue={overdue.size > 0}
          />
        </div>
        <MatrixTable matrix={sorted} isPast={isPast} overdue={overdue} />
        <MatrixList matrix={sorted} isPast={isPast} />
        {index === 0 ? years : null}
      </Card>
    )
  })
}

function worstFirst(matrix: Matrix): Matrix {
  const missing = ({ result: { counts } }: Matrix['rows'][number]) => counts.required - counts.ready
  return { ...matrix, rows: [...matrix.rows].sort((a, b) => missing(b) - missing(a)) }
}
