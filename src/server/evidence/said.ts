import { fold } from '#domain/fold.ts'
import { Refusal } from '#domain/refusal.ts'
import type { EvidenceTable } from '../platform/database/evidence-tables.ts'

/** What a person says of a paper. */
export interface Said {
  readonly title: string
  readonly type: string
  readonly number?: string | undefined
  readonly date?: string | undefined
  readonly issuer?: string | undefined
  readonly periodFrom?: string | undefined
  readonly periodTo?: string | undefined
  readonly pages?: number | undefined
  readonly keptAt?: string | undefined
  readonly restricted: boolean
  readonly note?: string | undefined
}

/** Columns of what is said; empty texts are none. Throws `bad_input` for a period whose end comes first. */
export function saidColumns(said: Said) {
  if (said.periodFrom && said.periodTo && said.periodFrom > said.periodTo)
    throw new Refusal('bad_input', { fields: [{ field: 'periodTo', code: 'period_reversed' }] })
  return {
    title: said.title.normalize('NFC'),
    type: said.type,
    number: textOf(said.number),
    date: said.date ?? null,
    issuer: textOf(said.issuer),
    period_from: said.periodFrom ?? null,
    period_to: said.periodTo ?? null,
    pages: said.pages ?? null,
    kept_at: textOf(said.keptAt),
    restricted: said.restricted,
    note: textOf(said.note),
  }
}

function textOf(text: string | undefined): string | null {
  return text?.normalize('NFC') || null
}

/** Title, number, issuer, code and file name without accents and case, for the library's own filter. */
export function foldedOf(
  paper: Pick<EvidenceTable, 'title' | 'number' | 'issuer' | 'code' | 'file_name'>,
): string {
  const { title, number, issuer, code, file_name } = paper
  return fold([title, number, issuer, code, file_name].filter(Boolean).join('\n'))
}

/** A paper is not known before the day that it bears. */
export function knownOn(today: string, date: string | null | undefined): string {
  return date && date > today ? date : today
}
