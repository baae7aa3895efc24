import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import sharp from 'sharp'
import { encodeLegacy } from '#domain/legacy-text/legacy-text.ts'
import { tinosFile } from '../generate/documents/fonts.ts'
import { randomOf } from '../generate/random.ts'

/** Quyết định của huyện Mẫu (hư cấu): what the samples for tests say, line by line. */
export const oldDecision: readonly string[] = [
  'ủy ban nhân dân',
  'huyện mẫu',
  'Số: 1287/QĐ-UBND',
  'Mẫu Thị, ngày 25 tháng 12 năm 2009',
  'quyết định',
  'Về việc phê duyệt đề án xây dựng đường giao thông nông thôn',
  'Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;',
  'Điều 1. Phê duyệt đề án với các nội dung chủ yếu; người dân được hưởng nước sạch.',
]

/** Lines that are typed in a font of capitals. */
const inCapitals = new Set(oldDecision.filter((line) => line === line.toLowerCase()))

/** A Word file typed in `.VnTime`: the font stands in the style, capitals have their own. */
export async function vnTimeDocx(): Promise<Uint8Array> {
  const children = oldDecision.map((line) => {
    const font = inCapitals.has(line) ? { font: '.VnTimeH' } : {}
    return new Paragraph({
      children: [new TextRun({ text: encodeLegacy(line, 'tcvn3'), ...font })],
    })
  })
  const styles = { default: { document: { run: { font: '.VnTime' } } } }
  return await Packer.toBuffer(new Document({ styles, sections: [{ children }] }))
}

/** PDF pages of text in a font that is named but not inside; `lines` are single bytes (Latin-1). */
export function plainPdf(
  pages: readonly (readonly { readonly text: string; readonly font: string }[])[],
): Uint8Array {
  const fonts = [...new Set(pages.flat().map((line) => line.font))]
  const first = 3 + fonts.length
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  const named = fonts.map((_, at) => `/F${at} ${3 + at} 0 R`).join(' ')
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fonts.map(
      (font) =>
        `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+${font} /Encoding /WinAnsiEncoding >>`,
    ),
    ...pages.flatMap((lines, at) => {
      const shown = lines.map(({ text, font }, row) => {
        const safe = text.replace(/[\\()]/g, '\\$&')
        return `BT /F${fonts.indexOf(font)} 13 Tf 60 ${780 - row * 20} Td (${safe}) Tj ET`
      })
      const content = shown.join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + at * 2 + 1} 0 R /Resources << /Font << ${named} >> >> >>`,
        `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return joinPdf(bodies)
}

function joinPdf(bodies: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const parts = [text]
  const offsets: number[] = []
  let at = text.length
  bodies.forEach((body, index) => {
    offsets.push(at)
    text = `${index + 1} 0 obj\n${body}\nendobj\n`
    parts.push(text)
    at += Buffer.byteLength(text, 'latin1')
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
  )
  return Buffer.from(parts.join(''), 'latin1')
}

/** The same decision as a PDF in `.VnTime`. */
export function vnTimePdf(): Uint8Array {
  return plainPdf([
    oldDecision.map((line) => ({
      text: encodeLegacy(line, 'tcvn3'),
      font: inCapitals.has(line) ? '.VnTimeH' : '.VnTime',
    })),
  ])
}

/** A page as a scanner gives it: a little askew, blurred, with grain; the same lines are the same bytes. */
export async function scannedPage(lines: readonly string[], angle: number): Promise<Uint8Array> {
  if (!GlobalFonts.has('Tinos')) GlobalFonts.registerFromPath(tinosFile('400Regular'), 'Tinos')
  const [width, height] = [1654, 1100]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#101010'
  context.font = '36px Tinos'
  lines.forEach((line, at) => {
    context.fillText(line, 170, 160 + at * 64)
  })
  const spoilt = await sharp(canvas.toBuffer('image/png'))
    .rotate(angle, { background: '#ffffff' })
    .resize(width, height, { fit: 'cover' })
    .blur(0.8)
    .grayscale()
    .raw()
    .toBuffer()
  const random = randomOf(6, 'scanned page')
  for (let at = 0; at < spoilt.length; at++)
    spoilt[at] = Math.max(0, Math.min(255, (spoilt[at] ?? 0) * 0.93 + (random.next() - 0.5) * 40))
  return await sharp(spoilt, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 60 })
    .toBuffer()
}

/** Lines of a paper in Unicode, as a scan shows them. */
export const scannedLines: readonly string[] = [
  'ỦY BAN NHÂN DÂN HUYỆN MẪU',
  'Số: 45/BC-UBND',
  'Mẫu Thị, ngày 12 tháng 11 năm 2019',
  'BÁO CÁO',
  'Kết quả thực hiện tiêu chí môi trường và nước sạch nông thôn',
  'Trong năm 2019, tỷ lệ hộ dân được sử dụng nước hợp vệ sinh đạt 98,5%;',
  'đường làng, ngõ xóm được chỉnh trang, cây xanh được trồng thêm.',
]
