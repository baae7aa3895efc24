import { instant } from '../format.ts'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'
import type { ItemView } from './ItemContent.tsx'
import { Part } from './Rows.tsx'

/** Who changed what, newest first: the value before and after. */
export function HistoryPart({ history }: { readonly history: ItemView['history'] }) {
  const words = useWords().panel
  const speech = useSpeech()
  return (
    <Part title={words.history}>
      {history.length === 0 ? <p className="m-0 text-muted">{words.historyNone}</p> : null}
      <ol className="m-0 list-none p-0">
        {history.map(({ at, actor, act, before, after }) => (
          <li key={`${at} ${act}`} className="border-t border-line py-1">
            <span className="text-muted">{instant(at)}</span> {actor}
            <span className="block text-sm">
              {[before, after]
                .map((state) => speech.showValue(valueIn(state)))
                .filter((text, index) => index === 1 || text !== '–')
                .join(' → ')}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  )
}

/** The figure in a journal's before or after, whichever form it was recorded in. */
function valueIn(state: unknown): string | number | boolean | null {
  if (typeof state !== 'object' || state === null) return null
  const { value, numerator, denominator } = state as Readonly<Record<string, unknown>>
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string')
    return value
  return typeof numerator === 'number' && typeof denominator === 'number'
    ? `${numerator}/${denominator}`
    : null
}
