import type { DossierView } from '../dossier.ts'
import { fold } from '../format.ts'
import type { DossierSearch } from '../search.ts'

export interface PaletteEntry {
  readonly id: string
  readonly kind: 'criterion' | 'indicator' | 'unit' | 'agency'
  readonly number: string
  readonly name: string
  readonly folded: string
  /** Shown with the name; not searched. */
  readonly note: string
  readonly search: DossierSearch & { readonly cq?: string }
}

/** Everything of a dossier that can be gone to: items of the standards judged in the year shown, units, agencies. */
export function paletteEntries(
  {
    dossier,
    standards,
    units,
    agencies,
  }: Pick<DossierView, 'standards' | 'units' | 'agencies'> & {
    readonly dossier: Pick<DossierView['dossier'], 'unit'>
  },
  judged: ReadonlySet<string>,
): PaletteEntry[] {
  const shown = standards.filter(({ id }) => judged.has(id))
  const items = shown.flatMap(({ criteria, title }) =>
    criteria.flatMap((criterion) => [
      entry(
        'criterion',
        criterion.id,
        String(criterion.number),
        criterion.name,
        { o: `${dossier.unit}~${criterion.id}` },
        title,
      ),
      ...criterion.indicators.map((indicator) =>
        entry('indicator', indicator.id, indicator.number, indicator.text, {
          o: `${dossier.unit}~${indicator.id}`,
        }),
      ),
    ]),
  )
  return [
    ...items,
    ...units.map(({ id, fullName }) => entry('unit', id, '', fullName, { o: id })),
    ...agencies.map(({ id, name, short }) => entry('agency', id, '', name, { cq: id }, short)),
  ]
}

/** Numbers first (`17.1`), then names that begin with the text, then names that hold all its words. */
export function findEntries(entries: readonly PaletteEntry[], text: string): PaletteEntry[] {
  const asked = fold(text).trim()
  if (!asked) return []
  const words = asked.split(/\s+/)
  return entries
    .map((each) => ({ each, rank: rankOf(each, asked, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ each }) => each)
}

function rankOf({ number, folded }: PaletteEntry, asked: string, words: readonly string[]): number {
  if (number && fold(number) === asked) return 4
  if (number && fold(number).startsWith(`${asked}.`)) return 3
  if (folded.startsWith(asked)) return 2
  return words.every((word) => folded.includes(word)) ? 1 : 0
}

function entry(
  kind: PaletteEntry['kind'],
  id: string,
  number: string,
  name: string,
  search: PaletteEntry['search'],
  note = '',
): PaletteEntry {
  return {
    id: `${kind}-${id}`,
    kind,
    number,
    name,
    note,
    folded: fold(`${name} ${number}`),
    search,
  }
}
