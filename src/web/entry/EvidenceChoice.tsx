import { useQuery } from '@tanstack/react-query'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useMay } from '../session.tsx'
import { Check } from '../ui/Check.tsx'
import { useWords } from '../words.tsx'

/** The papers of the unit that a figure rests on: those linked to its indicator first to hand. */
export function EvidenceChoice({
  unit,
  item,
  chosen,
  onChoose,
}: {
  readonly unit: string
  readonly item: string
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}) {
  const words = useWords().entry.cell
  const { dossier } = useDossierAddress()
  const may = useMay()
  const { data } = useQuery({
    ...query('listEvidence', { dossier, unit, item, order: 'code', limit: 100, trashed: 'false' }),
    enabled: may('readInternal'),
  })
  const listed = data?.evidence ?? []
  const unlisted = chosen.filter((id) => !listed.some((one) => one.id === id))
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="m-0 grid border-0 p-0">
      <legend className="p-0 font-medium">{words.evidence}</legend>
      {data && listed.length === 0 && unlisted.length === 0 ? (
        <p className="m-0 text-sm text-muted">{words.evidenceNone}</p>
      ) : null}
      <div className="max-h-40 overflow-y-auto">
        {listed.map((one) => (
          <Check
            key={one.id}
            label={`${one.code ?? one.number ?? ''} ${one.title}`.trim()}
            checked={chosen.includes(one.id)}
            onChange={() => toggle(one.id)}
          />
        ))}
        {unlisted.map((id) => (
          <Check key={id} label={id} checked onChange={() => toggle(id)} />
        ))}
      </div>
    </fieldset>
  )
}
