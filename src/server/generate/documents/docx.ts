import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DocumentContent } from './content.ts'
import { withFixedDates } from './fixed-zip.ts'

/** A Word report; its times are the paper's day, so that the same paper is the same bytes. */
export async function docxOf(content: DocumentContent): Promise<Uint8Array> {
  const document = new Document({
    title: content.title,
    creator: content.issuer,
    lastModifiedBy: content.issuer,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [{ children: bodyOf(content) }],
  })
  return withFixedDates(await Packer.toBuffer(document), content.day)
}

function bodyOf(content: DocumentContent): (Paragraph | Table)[] {
  const { center } = { center: AlignmentType.CENTER }
  return [
    paragraph(content.issuer, { bold: true }),
    paragraph(content.number),
    paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }, center),
    paragraph('Độc lập - Tự do - Hạnh phúc', { bold: true }, center),
    paragraph(content.placeAndDay, { italics: true }, AlignmentType.RIGHT),
    paragraph(content.title, { bold: true }, center),
    ...content.paragraphs.map((text) => paragraph(text)),
    tableOf(content),
    ...content.holds.map((text) => paragraph(`– ${text}`)),
    paragraph(content.footer, { italics: true }),
  ]
}

function tableOf(content: DocumentContent): Table {
  const widths = [1100, 5800, 2400]
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 1000, type: WidthType.DXA },
            children: [paragraph(text, { bold: isHead })],
          }),
      ),
    })
  return new Table({
    columnWidths: widths,
    rows: [row(content.columns, true), ...content.rows.map((cells) => row(cells, false))],
  })
}

function paragraph(
  text: string,
  run: { readonly bold?: boolean; readonly italics?: boolean } = {},
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { before: 60, after: 60 },
    children: [new TextRun({ text, ...run })],
  })
}
