import type { FictionalDistrict } from '../district.ts'
import type { PlannedFile } from '../make-evidence.ts'
import { contentWriter, type DocumentContent } from './content.ts'
import { docxOf } from './docx.ts'
import { pdfMaker } from './pdf.ts'
import { scanOf } from './scan.ts'
import { xlsxOf } from './xlsx.ts'

/** Makes the bytes of a district's evidence files, one at a time; the same file is the same bytes. */
export function documentMaker(
  district: FictionalDistrict,
): (file: PlannedFile) => Promise<Uint8Array> {
  const write = contentWriter(district)
  let pdf: ((content: DocumentContent) => Uint8Array) | undefined
  return async (file) => {
    const content = write(file)
    switch (file.format) {
      case 'pdf':
        pdf ??= pdfMaker()
        return pdf(content)
      case 'scan':
        return scanOf(content)
      case 'docx':
        return docxOf(content)
      case 'xlsx':
        return xlsxOf(content)
    }
  }
}
