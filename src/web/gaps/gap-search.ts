import type { GapView } from '../dossier.ts'

export type Grouping = 'co-quan' | 'don-vi' | 'han'
export const groupings: readonly Grouping[] = ['co-quan', 'don-vi', 'han']

/** What the list keeps in its address: grouping, agency (owner or beside), unit, kind, blocking only, words. */
export interface GapSearch {
  readonly nhom: Grouping
  readonly cq: string
  readonly dv: string
  readonly loai: string
  readonly chan: boolean
  readonly tim: string
}

/** Nobody is named. */
export const unassigned = '-'

export function readGapSearch(search: Readonly<Record<string, unknown>>): GapSearch {
  const text = (key: string) => {
    const value = search[key]
    return typeof value === 'string' ? value : ''
  }
  const asked = text('nhom')
  return {
    nhom: groupings.find((one) => one === asked) ?? 'co-quan',
    cq: text('cq'),
    dv: text('dv'),
    loai: text('loai'),
    chan: text('chan') === '1',
    tim: text('tim'),
  }
}

/** The key of who owes it: the agency's id, its name where none is recorded, `-` where nobody is named. */
export function ownerKey({ owner }: Pick<GapView, 'owner'>): string {
  return owner.agency ?? (owner.name || unassigned)
}

/** The same filters as the server's workbook takes. */
export function workbookHref(
  at: { readonly dossier: string; readonly year?: number; readonly on?: string },
  search: GapSearch,
): string {
  const query = new URLSearchParams()
  const add = (key: string, value: string | undefined) => value && query.set(key, value)
  add('year', at.year === undefined ? undefined : String(at.year))
  add('on', at.on)
  if (search.cq) query.set('agency', search.cq === unassigned ? '' : search.cq)
  add('unit', search.dv)
  add('kind', search.loai)
  add('blocking', search.chan ? 'true' : undefined)
  add('search', search.tim.trim())
  const asked = query.size > 0 ? `?${query}` : ''
  return `/api/v1/dossiers/${encodeURIComponent(at.dossier)}/gaps.xlsx${asked}`
}
