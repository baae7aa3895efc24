/** What the screen of figures keeps in its address. Empty: the natural choice of who looks. */
export interface EntrySearch {
  /** Form. */
  readonly bieu: string
  /** Units, by commas; `tat-ca`: all. */
  readonly dv: string
  readonly cach: 'nam' | 'don-vi' | ''
  readonly tu: number | null
  readonly den: number | null
  /** Criterion. */
  readonly tc: string
  readonly thieu: boolean
  readonly loai: 'actual' | 'estimate' | 'plan' | 'target'
  /** The cell to begin with: `unit|item|part|year`. */
  readonly oc: string
}

export const allUnits = 'tat-ca'
const kinds = ['actual', 'estimate', 'plan', 'target'] as const

export function readEntrySearch(search: Readonly<Record<string, unknown>>): EntrySearch {
  const text = (key: string) => {
    const value = search[key]
    return typeof value === 'string' ? value : ''
  }
  const year = (key: string) => (/^\d{4}$/.test(text(key)) ? Number(text(key)) : null)
  const way = text('cach')
  return {
    bieu: text('bieu'),
    dv: text('dv'),
    cach: way === 'nam' || way === 'don-vi' ? way : '',
    tu: year('tu'),
    den: year('den'),
    tc: text('tc'),
    thieu: text('thieu') === '1',
    loai: kinds.find((one) => one === text('loai')) ?? 'actual',
    oc: text('oc'),
  }
}

export interface Resolved {
  readonly way: 'years' | 'units'
  readonly units: readonly string[]
  readonly years: readonly number[]
}

interface Known {
  readonly units: readonly string[]
  readonly years: readonly number[]
  readonly year: number
  readonly isPhone: boolean
}

/** The natural choice: who has one unit sees its years, who has many sees them beside each other in the year judged. */
export function resolveEntry(search: EntrySearch, known: Known): Resolved {
  const asked = search.dv.split(',').filter((unit) => known.units.includes(unit))
  const isOne = known.units.length === 1 || asked.length === 1
  const wantsYears = search.cach === '' ? isOne : search.cach === 'nam'
  const way = wantsYears || known.isPhone ? 'years' : 'units'
  const isAll = search.dv === allUnits || (asked.length === 0 && way === 'units')
  const some = asked.length > 0 ? asked : known.units.slice(0, 1)
  const units = isAll && !known.isPhone ? known.units : some
  return { way, units, years: yearsOf(search, known, way) }
}

/** The year before comes along, to compare with. */
function yearsOf(search: EntrySearch, known: Known, way: Resolved['way']): readonly number[] {
  if (way === 'units' || known.isPhone) return [known.year - 1, known.year]
  const from = search.tu ?? known.years[0] ?? known.year
  const to = search.den ?? known.year
  const years = known.years.filter((year) => year >= from && year <= to)
  return years.length > 0 ? years : [known.year]
}
