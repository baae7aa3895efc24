import { daysBetween, readDay } from './format.ts'

/**
 * What every screen of a dossier keeps in its address: `nam` the year judged, `ngay` the day as known on, `o` the open
 * cell (`unit` or `unit~item`). Absent: the dossier's own year and day, nothing open.
 */
export interface DossierSearch {
  readonly nam?: number
  readonly ngay?: string
  readonly o?: string
  /** `thieu`: the units with most missing first. */
  readonly xep?: string
}

export function readDossierSearch(search: Readonly<Record<string, unknown>>): DossierSearch {
  const year = Number(text(search['nam']))
  const on = readDay(text(search['ngay']))
  const cell = text(search['o'])
  return {
    ...(Number.isInteger(year) && year > 0 ? { nam: year } : {}),
    ...(on && daysBetween('1990-01-01', on) >= 0 ? { ngay: on } : {}),
    ...(cell ? { o: cell } : {}),
    ...(search['xep'] === 'thieu' ? { xep: 'thieu' } : {}),
  }
}

/** An address as officials read it: `?nam=2020&o=06898~x16.17`; every value is text. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
