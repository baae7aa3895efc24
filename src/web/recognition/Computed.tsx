import { useSetSearch } from '../dossier.ts'
import { lookOf } from '../looks.ts'
import { Mark } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'
import type { RecognitionRow } from './recognition-rows.ts'

/** What the figures say, and in words where the decision says otherwise; opens the unit's panel. */
export function Computed({ row }: { readonly row: RecognitionRow }) {
  const { recognition: words, sentences } = useWords()
  const setSearch = useSetSearch()
  const { standard, differs, unit } = row
  const { tone, glyph } = lookOf({ ...standard, flags: [] })
  return (
    <>
      <button
        type="button"
        onClick={() => setSearch({ o: unit })}
        className="-mx-1 rounded border-0 bg-transparent px-1 text-left hover:bg-hover pointer-coarse:min-h-11"
      >
        <Mark tone={tone} glyph={glyph} words={sentences.verdicts[standard.verdict]} />
        <span className="text-sm text-muted">
          {', '}
          {words.counts(standard.counts.met, standard.counts.required)}
        </span>
      </button>
      {differs ? (
        <span className="block text-sm font-medium text-part-ink">≠ {words.differs[differs]}</span>
      ) : null}
    </>
  )
}
