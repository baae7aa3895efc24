import type { Input } from '#contract/api.ts'
import type { HitKind } from '#contract/search.ts'

export const hitKinds: readonly HitKind[] = ['paper', 'page', 'item', 'unit', 'reading', 'list']

/** What the page of results keeps in its address: the words and the filters. */
export interface SearchSearch {
  readonly tim: string
  readonly loai: HitKind | ''
  readonly dv: string
  readonly lvb: string
  readonly tc: string
  readonly ns: string
}

export const noFilters = { dv: undefined, lvb: undefined, tc: undefined, ns: undefined } as const

export function readSearchSearch(search: Readonly<Record<string, unknown>>): SearchSearch {
  const text = (key: string) => (typeof search[key] === 'string' ? search[key] : '')
  return {
    tim: text('tim'),
    loai: hitKinds.find((kind) => kind === search['loai']) ?? '',
    dv: text('dv'),
    lvb: text('lvb'),
    tc: text('tc'),
    ns: /^\d{4}$/.test(text('ns')) ? text('ns') : '',
  }
}

/** What the server is asked; null while there are no words. */
export function toQuestion(
  { tim, loai, dv, lvb, tc, ns }: SearchSearch,
  dossier: string,
): Input<'search'> | null {
  const text = tim.trim().slice(0, 300)
  if (!text) return null
  const filters = { kind: loai, unit: dv, type: lvb, item: tc, year: ns }
  const set = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  return { dossier, text, ...set } as Input<'search'>
}
