import type { Output } from '#contract/api.ts'
import { instant } from '../format.ts'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'

type Round = Output<'readSheet'>['rounds'][number]

/** Rounds, the newest first; a remark names its figure. */
export function RoundList({ rounds }: { readonly rounds: readonly Round[] }) {
  const words = useWords().sheets
  const speech = useSpeech()
  if (rounds.length === 0) return <p className="m-0 mt-2 text-muted">{words.rounds.none}</p>
  const named = (figure: string) => {
    const [item = '', part = ''] = figure.split('/')
    return [speech.names.item(item), part && speech.names.part(item, part)]
      .filter(Boolean)
      .join(', ')
  }
  return (
    <ol className="m-0 mt-2 list-none p-0">
      {rounds.map(({ act, by, at, reason, items }) => (
        <li key={`${at} ${act} ${items.join()}`} className="border-t border-line py-1.5">
          {words.rounds.of(words.acts[act], by, instant(at))}
          {items.length > 0 ? (
            <span className="text-muted">
              {' '}
              · {items.length > 2 ? words.rounds.items(items.length) : items.map(named).join('; ')}
            </span>
          ) : null}
          {reason ? <span className="block break-words whitespace-pre-wrap">{reason}</span> : null}
        </li>
      ))}
    </ol>
  )
}
