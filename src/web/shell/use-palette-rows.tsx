import { type ReactNode, useMemo } from 'react'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { type Hit, hitKey, hitTarget } from '../search/hit-target.ts'
import { Snippet } from '../search/Snippet.tsx'
import { useWords } from '../words.tsx'
import type { PaletteEntry } from './palette-entries.ts'

/** One line of the palette, wherever it came from, and where it leads. */
export interface PaletteRow {
  readonly id: string
  readonly label: string
  readonly number: string
  readonly name: ReactNode
  readonly note: ReactNode
  readonly to: string
  readonly params: Readonly<Record<string, string>>
  readonly search: object
  /** The first of another kind: a heading stands above it. */
  readonly heading?: string
}

/** What the dossier itself knows first, then what the server found, then the way to all results. */
export function usePaletteRows(
  found: readonly PaletteEntry[],
  hits: readonly Hit[],
  text: string,
): readonly PaletteRow[] {
  const words = useWords()
  const { dossier } = useDossierAddress()
  const place = useDossier().data?.dossier.unit ?? ''
  return useMemo(() => {
    const local = found.map(({ id, kind, number, name, note, search }) => ({
      id,
      label: words.shell[kind],
      number,
      name,
      note,
      to: kind === 'agency' ? '/ho-so/$dossier/con-thieu' : '/ho-so/$dossier',
      params: {},
      search,
    }))
    const remote = hits.map((hit, index) => ({
      id: hitKey(hit),
      label: words.search.kinds[hit.kind],
      number: hit.page ? words.search.page(hit.page) : '',
      name: <Snippet parts={hit.title} />,
      note: hit.snippet.length > 0 ? <Snippet parts={hit.snippet} /> : '',
      ...hitTarget(hit, dossier, place, text.trim()),
      ...(index === 0 ? { heading: words.search.inPapers } : {}),
    }))
    const all = {
      id: 'all',
      label: words.search.title,
      number: '',
      name: words.search.toAll(text.trim()),
      note: '',
      to: '/ho-so/$dossier/tim',
      params: {},
      search: { tim: text.trim() },
    }
    return [...local, ...remote, ...(text.trim() ? [all] : [])]
  }, [found, hits, text, words, dossier, place])
}
