import type { Output } from '#contract/api.ts'

export type Hit = Output<'search'>['hits'][number]

/** Where a result leads: a path below the dossier and its search. `find`: the words, to be shown where they stand. */
export interface HitTarget {
  readonly to: '/ho-so/$dossier' | '/ho-so/$dossier/minh-chung/$paper' | '/ho-so/$dossier/danh-muc'
  readonly params: Readonly<Record<string, string>>
  readonly search: Readonly<Record<string, string | number | undefined>>
}

/** A paper opens at the page that says it; an item, unit or figure opens its panel on the board; a list its own. */
export function hitTarget(hit: Hit, dossier: string, place: string, find: string): HitTarget {
  const { kind, id, page, unit, item, year } = hit
  switch (kind) {
    case 'paper':
    case 'page':
      return {
        to: '/ho-so/$dossier/minh-chung/$paper',
        params: { dossier, paper: id },
        search: page ? { trang: String(page), chu: find } : {},
      }
    case 'item':
      return board(dossier, { o: `${unit ?? place}~${id}` })
    case 'unit':
      return board(dossier, { o: id })
    case 'reading':
      return board(dossier, { o: `${unit ?? place}~${item ?? id}`, ...(year ? { nam: year } : {}) })
    case 'list':
      return { to: '/ho-so/$dossier/danh-muc', params: { dossier }, search: { ds: id } }
  }
}

function board(dossier: string, search: HitTarget['search']): HitTarget {
  return { to: '/ho-so/$dossier', params: { dossier }, search }
}

/** Two results may be of one paper: a page of it, and itself. */
export function hitKey({ kind, id, page, unit, item, year }: Hit): string {
  return [kind, id, page, unit, item, year].join(' ')
}
