import type { Catalogue } from './catalogue.ts'
import { cellText, isEmpty, type SheetStart } from './cell.ts'
import { squash } from './squash.ts'

/** The unit and the year that the lines above a header name: "Đơn vị: Xã Mẫu Một", "… năm 2020". Null: none, or several. */
export function titleNames(
  sheet: SheetStart,
  headerFrom: number,
  { unitByName }: Catalogue,
): { readonly unit: string | null; readonly year: number | null } {
  const texts = sheet.rows
    .filter((row) => row.at < headerFrom)
    .flatMap((row) => row.cells.filter((cell) => !isEmpty(cell)).map(cellText))
  const years = new Set(
    texts.flatMap((text) => /(?:^|\s)năm\s+(\d{4})\s*$/i.exec(text.normalize('NFC'))?.[1] ?? []),
  )
  const units = new Set(texts.flatMap((text) => unitByName.get(bare(text))?.[0] ?? []))
  const only = <T>(found: ReadonlySet<T>) => (found.size === 1 ? [...found][0] : undefined)
  const year = only(years)
  return { unit: only(units) ?? null, year: year === undefined ? null : Number(year) }
}

function bare(text: string): string {
  return squash(text.replace(/^\s*(đơn vị|địa phương|tên đơn vị|ubnd)\s*:?/iu, ''))
}
