import { refusalSentence } from '#contract/locales/refusal-sentence.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useWords } from '../words.tsx'
import { type Content, readTyped, typedInto } from './content.ts'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import type { Spot } from './table.ts'
import { tallyOf, troubleOf } from './tally.ts'
import { useCellWords } from './use-cell-words.ts'

/** What keeps a cell from being sent, and what to do: choose a reading of the dot, type again, choose whose, send again. */
export function CellTrouble({
  spot,
  desk,
  model,
  onOpen,
}: {
  readonly spot: Spot
  readonly desk: Desk
  readonly model: EntryModel
  readonly onOpen: (spot: Spot) => void
}) {
  const words = useWords().entry
  const [language] = useLanguage()
  useStore(desk.version)
  const waiting = desk.waitingAt(spot.key)
  const trouble = troubleOf(desk, spot)
  if (!waiting || !trouble) return null
  if (trouble === 'doubtful') return <Doubt spot={spot} desk={desk} model={model} />
  if (trouble === 'wrong') return <Wrong spot={spot} text={waiting.content?.text ?? ''} />
  if (trouble === 'clash')
    return (
      <span role="alert" className="flex flex-wrap items-center gap-2 font-medium text-part-ink">
        {words.conflict.title}.<Button onClick={() => onOpen(spot)}>{words.conflict.open}</Button>
      </span>
    )
  const { code, details } = waiting.refused ?? { code: 'broken', details: {} }
  return (
    <span role="alert" className="flex flex-wrap items-center gap-2 font-medium text-fail">
      {words.refused.lead} {refusalSentence(code, details, language)}
      <Button onClick={() => desk.retry([spot.key])}>{words.refused.again}</Button>
      <Button onClick={() => desk.drop([spot.key])}>{words.refused.drop}</Button>
    </span>
  )
}

function Wrong({ spot, text }: { readonly spot: Spot; readonly text: string }) {
  const words = useWords().entry
  const cellWords = useCellWords()
  const { type, scale } = spot.row
  const choices =
    type === 'level'
      ? scale
      : type === 'boolean'
        ? [cellWords.showValue(true), cellWords.showValue(false)]
        : []
  return (
    <span role="alert" className="font-medium text-fail">
      {choices.length > 0 ? words.wrongChoice(text, choices.join(', ')) : words.wrongText(text)}
    </span>
  )
}

/** Both readings, for this cell or for all that are in doubt. */
function Doubt({
  spot,
  desk,
  model,
}: {
  readonly spot: Spot
  readonly desk: Desk
  readonly model: EntryModel
}) {
  const words = useWords().entry
  const text = desk.contentAt(spot.key)?.text ?? ''
  const read = readTyped(text, spot.row)
  if (read.kind !== 'doubtful') return null
  const all = tallyOf(desk, model).doubtful
  const take = (keys: readonly string[], as: 'decimal' | 'thousands') =>
    model.change(readingsAs(desk, model, keys, as))
  return (
    <span role="alert" className="flex flex-wrap items-center gap-2 text-part-ink">
      <span className="font-medium">{words.doubt.title(text)}</span>
      <Button onClick={() => take([spot.key], 'decimal')}>{words.asDecimal(read.decimal)}</Button>
      <Button onClick={() => take([spot.key], 'thousands')}>
        {words.asThousands(read.thousands)}
      </Button>
      {all.length > 1 ? (
        <>
          <span>{words.doubt.all(all.length)}</span>
          <Button onClick={() => take(all, 'decimal')}>{words.doubt.allDecimal}</Button>
          <Button onClick={() => take(all, 'thousands')}>{words.doubt.allThousands}</Button>
        </>
      ) : null}
    </span>
  )
}

function readingsAs(
  desk: Desk,
  model: EntryModel,
  keys: readonly string[],
  as: 'decimal' | 'thousands',
): ReadonlyMap<string, Content | null> {
  const chosen = new Map<string, Content | null>()
  for (const key of keys) {
    const place = model.cellOf(key)
    const spot = place && model.spotAt(place)
    const content = desk.contentAt(key)
    if (!spot || !content) continue
    const read = readTyped(content.text, spot.row)
    if (read.kind !== 'doubtful') continue
    const text = String(read[as]).replace('.', ',')
    chosen.set(key, typedInto(content, text, spot.row))
  }
  return chosen
}
