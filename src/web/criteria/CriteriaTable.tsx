import { Link } from '@tanstack/react-router'
import { useDossier, useDossierAddress, useSetSearch } from '../dossier.ts'
import { lookOf, pastLookOf } from '../looks.ts'
import { useSpeech } from '../speech.ts'
import { Mark, toneClass } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'
import type { CriterionRow } from './criterion-rows.ts'

/** One line a criterion: its name, who leads it, how many units have met it; each small square opens a unit's cell. */
export function CriteriaTable({
  rows,
  isPast,
}: {
  readonly rows: readonly CriterionRow[]
  readonly isPast: boolean
}) {
  const words = useWords().criteria
  const isOne = rows.every((row) => row.cells.length === 1)
  return (
    <table className="w-full border-collapse max-md:block">
      <thead className="max-md:sr-only">
        <tr className="text-left text-sm text-muted">
          <th scope="col" className="px-3 py-1 font-medium">
            {words.criterion}
          </th>
          <th scope="col" className="px-3 py-1 font-medium">
            {words.leadAgency}
          </th>
          <th scope="col" className="px-3 py-1 font-medium">
            {words.result}
          </th>
          <th scope="col" className="px-3 py-1 text-right font-medium">
            {isOne ? words.evidence : words.met}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <Line key={row.id} row={row} isOne={isOne} isPast={isPast} />
        ))}
      </tbody>
    </table>
  )
}

function Line({
  row,
  isOne,
  isPast,
}: {
  readonly row: CriterionRow
  readonly isOne: boolean
  readonly isPast: boolean
}) {
  const words = useWords().criteria
  const speech = useSpeech()
  const { dossier, search } = useDossierAddress()
  const name = speech.find(row.id)
  const evidence = row.cells[0]?.result.evidence
  const judged = row.cells.length - row.notApplicable
  return (
    <tr className="border-t border-line align-top max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:px-3 max-md:py-2">
      <th
        scope="row"
        className="px-3 py-1.5 text-left font-normal max-md:w-full max-md:p-0 md:w-[32%]"
      >
        <Link
          to="/ho-so/$dossier/tieu-chi/$criterion"
          params={{ dossier, criterion: row.id }}
          search={search}
          className="inline-block py-0.5 text-ink underline decoration-line-strong underline-offset-2 hover:bg-hover pointer-coarse:py-2.5"
        >
          <b className="font-semibold">{name?.number}.</b> {name?.text ?? row.id}
        </Link>
      </th>
      <td className="px-3 py-1.5 text-sm text-muted max-md:w-full max-md:p-0 md:w-[24%]">
        <LeadName criterion={row.id} />
      </td>
      <td className="px-3 py-1.5 max-md:min-w-0 max-md:flex-1 max-md:p-0">
        <Squares row={row} isOne={isOne} isPast={isPast} />
      </td>
      <td className="px-3 py-1.5 text-right font-semibold whitespace-nowrap max-md:p-0">
        {isOne && evidence
          ? words.evidenceOf(evidence.present, evidence.listed)
          : `${row.met}/${judged}`}
      </td>
    </tr>
  )
}

export function LeadName({ criterion }: { readonly criterion: string }) {
  const words = useWords().criteria
  const labels = useDossier().data?.standards.flatMap((one) => one.criteria)
  return labels?.find(({ id }) => id === criterion)?.leadName ?? words.noLead
}

function Squares({
  row,
  isOne,
  isPast,
}: {
  readonly row: CriterionRow
  readonly isOne: boolean
  readonly isPast: boolean
}) {
  const { looks } = useWords()
  const speech = useSpeech()
  const setSearch = useSetSearch()
  const number = speech.find(row.id)?.number ?? row.id
  return (
    <ul className="m-0 flex list-none flex-wrap gap-0.5 p-0 pointer-coarse:gap-1">
      {row.cells.map(({ unit, result }) => {
        const look = isPast ? pastLookOf(result) : lookOf(result)
        const said = `${speech.unitName(unit)}, ${number}: ${looks[look.name]}`
        return (
          <li key={unit}>
            <button
              type="button"
              title={said}
              onClick={() => setSearch({ o: `${unit}~${row.id}` })}
              className={
                isOne
                  ? 'rounded border-0 bg-transparent p-0.5 text-left hover:bg-hover pointer-coarse:min-h-11'
                  : `flex h-6 w-6 items-center justify-center rounded-sm border p-0 text-xs font-bold hover:brightness-95 pointer-coarse:h-11 pointer-coarse:w-9 ${toneClass[look.tone]}`
              }
            >
              {isOne ? (
                <Mark tone={look.tone} glyph={look.glyph} words={looks[look.name]} />
              ) : (
                <>
                  <span aria-hidden>{look.glyph}</span>
                  <span className="sr-only">{said}</span>
                </>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
