import type { DossierView } from '../dossier.ts'
import { fold } from '../format.ts'
import type { DossierSearch } from '../search.ts'

export interface PaletteEntry {
  readonly id: string
  readonly kind: 'criterion' | 'indicator' | 'unit' | 'agency'
  readonly number: string
  readonly name: string
  readonly folded: string
  readonly search: DossierSearch
}

/** Everything of a dossier that can be gone to: items of the judged standards, units, agencies. */
export function paletteEntries({
  dossier,
  standards,
  units,
  agencies,
}: Pick<DossierView, 'standards' | 'units' | 'agencies'> & {
  readonly dossier: Pick<DossierView['dossier'], 'unit'>
}): PaletteEntry[] {
  const items = standards.flatMap(({ criteria, title }) =>
    criteria.flatMap((criterion) => [
      entry('criterion', criterion.id, String(criterion.number), `${criterion.name} (${title})`, {
        o: `${dossier.unit}~${criterion.id}`,
      }),
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
    ...agencies.map(({ id, name, short }) => entry('agency', id, short ?? '', name, {})),
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
  search: DossierSearch,
): PaletteEntry {
  return { id: `${kind}-${id}`, kind, number, name, folded: fold(`${name} ${number}`), search }
}
