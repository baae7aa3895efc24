import { Link } from '@tanstack/react-router'
import { asSentence } from '#contract/locales/names.ts'
import { useDossierAddress } from '../dossier.ts'
import { instant } from '../format.ts'
import { useDeedNames } from '../journal/deed-names.ts'
import { useMay } from '../session.tsx'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'
import type { ItemView } from './ItemContent.tsx'
import { Part } from './Rows.tsx'

/** Deeds on figures name nobody but who did them. */
const nobody = {}

/** Who changed what, newest first, in sentences; the whole of it is in the journal. */
export function HistoryPart({ history, item, unit }: Pick<ItemView, 'history' | 'item' | 'unit'>) {
  const { journal, panel: words } = useWords()
  const { dossier } = useDossierAddress()
  const may = useMay()
  const names = useDeedNames(useSpeech(), nobody)
  const object = `item:${item}@${unit}`
  return (
    <Part title={words.history}>
      {history.length === 0 ? <p className="m-0 text-muted">{words.historyNone}</p> : null}
      <ol className="m-0 list-none p-0">
        {history.map(({ at, actor, act, before, after }) => (
          <li key={`${at} ${act}`} className="border-t border-line py-1">
            <span className="text-muted">{instant(at)}</span> {actor}
            <span className="block text-sm">
              {asSentence(journal.sayDeed({ act, object, before, after }, names))}
            </span>
          </li>
        ))}
      </ol>
      {history.length > 0 && may('readJournal') ? (
        <Link
          to="/ho-so/$dossier/nhat-ky"
          params={{ dossier }}
          search={{ dv: unit, ct: item } as object}
          className="inline-block py-1 text-link pointer-coarse:py-3"
        >
          {journal.title}
        </Link>
      ) : null}
    </Part>
  )
}
