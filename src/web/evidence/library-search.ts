import type { Input } from '#contract/api.ts'
import { EvidenceState } from '#domain/evidence/library.ts'

export const views = ['', 'can-co', 'trung', 'chua-doc', 'thung-rac'] as const
export type View = (typeof views)[number]

/** What the library keeps in its address: the view, and the filters of the list. */
export interface LibrarySearch {
  readonly xem: View
  readonly tim: string
  readonly loai: string
  readonly dv: string
  readonly tc: string
  /** Year proven; `nam` is the year judged. */
  readonly nmc: string
  readonly tt: string
  readonly gan: '' | 'co' | 'chua'
  readonly tep: '' | 'co' | 'khong'
  readonly hc: boolean
  readonly sx: string
}

type Filters = Omit<Input<'listEvidence'>, 'dossier' | 'after' | 'limit'>

export const orders = ['newest', 'code', 'title', 'date'] as const

export function readLibrarySearch(search: Readonly<Record<string, unknown>>): LibrarySearch {
  const text = (key: string) => (typeof search[key] === 'string' ? search[key] : '')
  return {
    xem: views.find((view) => view === search['xem']) ?? '',
    tim: text('tim'),
    loai: text('loai'),
    dv: text('dv'),
    tc: text('tc'),
    nmc: /^\d{4}$/.test(text('nmc')) ? text('nmc') : '',
    tt: EvidenceState.safeParse(search['tt']).success ? text('tt') : '',
    gan: oneOf(text('gan'), ['co', 'chua']),
    tep: oneOf(text('tep'), ['co', 'khong']),
    hc: search['hc'] === '1',
    sx: orders.some((order) => order === search['sx']) ? text('sx') : '',
  }
}

export function isFiltered({ tim, loai, dv, tc, nmc, tt, gan, tep, hc }: LibrarySearch): boolean {
  return [tim, loai, dv, tc, nmc, tt, gan, tep].some((value) => value !== '') || hc
}

/** What the server is asked for. */
export function toFilters(search: LibrarySearch): Filters {
  const { xem, tim, loai, dv, tc, nmc, tt, gan, tep, hc, sx } = search
  const asked = {
    text: tim.trim(),
    type: loai,
    unit: dv,
    item: tc,
    year: Number(nmc),
    state: EvidenceState.safeParse(tt).data,
    linked: { co: 'true', chua: 'false', '': '' }[gan],
    withFile: { co: 'true', khong: 'false', '': '' }[tep],
    restricted: hc && 'true',
    trashed: xem === 'thung-rac' && 'true',
    order: orders.find((order) => order === sx) ?? 'newest',
  }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as Filters
}

export const noFilters = {
  tim: undefined,
  loai: undefined,
  dv: undefined,
  tc: undefined,
  nmc: undefined,
  tt: undefined,
  gan: undefined,
  tep: undefined,
  hc: undefined,
} as const

function oneOf<T extends string>(text: string, known: readonly T[]): T | '' {
  return known.find((one) => one === text) ?? ''
}
