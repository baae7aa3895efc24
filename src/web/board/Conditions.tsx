import type { ReadinessView } from '../dossier.ts'
import { useSetSearch } from '../dossier.ts'
import { lookOf } from '../looks.ts'
import { useSpeech } from '../speech.ts'
import { toneClass } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'

/** Điều kiện: one chip each, with its first reason; opens what it rests on. */
export function Conditions({
  conditions,
  unit,
}: {
  readonly conditions: ReadinessView['conditions']
  readonly unit: string
}) {
  const words = useWords().board
  if (conditions.length === 0) return null
  return (
    <section aria-label={words.conditions}>
      <ul className="m-0 grid list-none gap-px overflow-hidden rounded border border-line bg-line p-0 md:auto-cols-fr md:grid-flow-col">
        {conditions.map((condition) => (
          <li key={condition.id} className="min-w-0 bg-paper">
            <Chip condition={condition} unit={unit} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Chip({
  condition,
  unit,
}: {
  readonly condition: ReadinessView['conditions'][number]
  readonly unit: string
}) {
  const { board: words, looks } = useWords()
  const speech = useSpeech()
  const setSearch = useSetSearch()
  const look = lookOf(condition)
  const [reason] = condition.reasons
  const differs = condition.flags.includes('recognition_differs')
  return (
    <button
      type="button"
      onClick={() => setSearch({ o: `${unit}~${condition.id}` })}
      className="flex h-full w-full items-start gap-2.5 border-0 bg-transparent px-3 py-2 text-left hover:bg-hover"
    >
      <span
        aria-hidden
        className={`mt-0.5 inline-flex h-5 w-5 shrink-0 items-center justify-center rounded-full border text-sm leading-none font-bold ${toneClass[look.tone]}`}
      >
        {look.glyph}
      </span>
      <span className="min-w-0">
        <span className="block leading-snug font-semibold">
          {condition.number}. {condition.name}
        </span>
        <span className="line-clamp-3 text-xs text-muted">
          {reason && reason.params['item'] !== condition.id ? speech.say(reason) : looks[look.name]}
        </span>
        {differs ? (
          <span className="line-clamp-2 text-xs text-part-ink">≠ {words.conditionDiffers}</span>
        ) : null}
      </span>
    </button>
  )
}
