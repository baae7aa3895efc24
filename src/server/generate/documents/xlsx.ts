import excel from 'exceljs'
import type { DocumentContent } from './content.ts'
import { withFixedDates } from './fixed-zip.ts'

/** A table of figures in Excel; its times are the paper's day. */
export async function xlsxOf(content: DocumentContent): Promise<Uint8Array> {
  const workbook = new excel.Workbook()
  const day = new Date(`${content.day}T00:00:00Z`)
  workbook.creator = content.issuer
  workbook.created = day
  workbook.modified = day
  const sheet = workbook.addWorksheet('Biểu số liệu')
  sheet.columns = [{ width: 12 }, { width: 80 }, { width: 28 }]
  sheet.addRow([content.issuer]).font = { bold: true }
  sheet.addRow([content.title]).font = { bold: true }
  sheet.addRow([`${content.number}; ${content.placeAndDay}`])
  sheet.addRow([])
  sheet.addRow([...content.columns]).font = { bold: true }
  for (const row of content.rows) sheet.addRow([...row])
  sheet.addRow([])
  content.holds.forEach((text, at) => {
    sheet.addRow([at + 1, text])
  })
  sheet.addRow([content.footer]).font = { italic: true }
  return withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()), content.day)
}
