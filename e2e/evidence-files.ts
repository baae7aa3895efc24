import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { Document, Packer, Paragraph } from 'docx'
import excel from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'

/** A PDF of some pages, each with one line of plain letters. */
export function pdfOf(lines: readonly string[]): Buffer {
  const pages = lines.map((_, index) => 4 + index * 2)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${lines.length} /Kids [${pages.map((at) => `${at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, index) => {
      const drawn = `BT /F1 18 Tf 60 760 Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${(pages[index] ?? 0) + 1} 0 R >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

export async function docxOf(paragraphs: readonly string[]): Promise<Buffer> {
  const children = paragraphs.map((text) => new Paragraph(text))
  return await Packer.toBuffer(new Document({ sections: [{ children }] }))
}

export async function xlsxOf(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const book = new excel.Workbook()
  book.addWorksheet('Biểu 01').addRows(rows as (string | number)[][])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A picture of its own for each number: no two are near each other. */
export async function jpegOf(seed: number): Promise<Buffer> {
  const bytes = createHash('sha512').update(`picture ${seed}`).digest()
  const raw = Buffer.concat([bytes, bytes, bytes]).subarray(0, 8 * 8 * 3)
  return await sharp(raw, { raw: { width: 8, height: 8, channels: 3 } })
    .resize(160, 160, { kernel: 'nearest' })
    .jpeg()
    .toBuffer()
}

/** The words of a Word document that tries all it can: a page of scripts inside it, and links that run. */
export function hostileDocx(): Buffer {
  const xml = (text: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const link = (id: string, words: string) =>
    `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${words}</w:t></w:r></w:hyperlink></w:p>`
  const attack = 'window.hacked=1;parent.hacked=1;top.hacked=1;fetch("/api/v1/session")'
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="html" ContentType="text/html"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': xml(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': xml(
        `<Relationships xmlns="${relations}"><Relationship Id="alt" Type="${office}/aFChunk" Target="evil.html"/><Relationship Id="js" Type="${office}/hyperlink" Target="javascript:${attack.replaceAll('"', '&quot;')}" TargetMode="External"/><Relationship Id="data" Type="${office}/hyperlink" Target="data:text/html,&lt;script&gt;1&lt;/script&gt;" TargetMode="External"/><Relationship Id="web" Type="${office}/hyperlink" Target="https://example.org/van-ban" TargetMode="External"/></Relationships>`,
      ),
      'word/document.xml': xml(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"><w:body><w:p><w:r><w:t>Van ban thu nghiem</w:t></w:r></w:p>${link('js', 'bam vao day')}${link('data', 'hoac day')}${link('web', 'trang that')}<w:altChunk r:id="alt"/></w:body></w:document>`,
      ),
      'word/evil.html': strToU8(
        `<html><body><img src="x" onerror='${attack}'><script>${attack}</script></body></html>`,
      ),
    }),
  )
}

/** A folder of 200 files as they come from the offices: most good, some not. Answers how many are which. */
export async function mixedFolder(
  root: string,
): Promise<{ readonly files: number; readonly refused: readonly string[] }> {
  const good: [string, Buffer][] = []
  for (let n = 1; n <= 115; n++)
    good.push([`van-ban/Báo cáo số ${n}.pdf`, pdfOf([`Bao cao so ${n}`])])
  for (let n = 1; n <= 15; n++) good.push([`anh/Ảnh hiện trường ${n}.jpg`, await jpegOf(n)])
  for (let n = 1; n <= 40; n++)
    good.push([`ghi-chep/Ghi chép ${n}.txt`, Buffer.from(`Ghi chép lần ${n} của xã Mẫu Một\n`)])
  for (let n = 1; n <= 15; n++)
    good.push([`van-ban/Biên bản ${n}.docx`, await docxOf([`Biên bản nghiệm thu lần ${n}`])])
  for (let n = 1; n <= 10; n++) good.push([`bieu/Biểu ${n}.xlsx`, await xlsxOf([['Biểu', n]])])
  const bad: [string, Buffer][] = [
    ['anh/trang-web.jpg', Buffer.from('<html><script>alert(1)</script></html>')],
    [
      'anh/hinh-ve.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    ['van-ban/rong.pdf', Buffer.alloc(0)],
    ['van-ban/cut.pdf', pdfOf(['Bi cat']).subarray(0, 120)],
    ['chuong-trinh.exe', Buffer.from('MZ\u0090\u0000 khong phai giay to')],
  ]
  for (const [name, bytes] of [...good, ...bad]) {
    const path = join(root, name)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, bytes)
  }
  return {
    files: good.length + bad.length,
    refused: bad.map(([name]) => name.split('/').at(-1) ?? name),
  }
}

/** A film of so many bytes that no player likes, but by its first bytes a film; answers its SHA-256. */
export async function largeFilm(path: string, megabytes: number): Promise<string> {
  const hash = createHash('sha256')
  const out = createWriteStream(path)
  const put = async (bytes: Buffer) => {
    hash.update(bytes)
    if (!out.write(bytes)) await new Promise<void>((done) => out.once('drain', () => done()))
  }
  const head = Buffer.alloc(48)
  head.writeUInt32BE(24, 0)
  head.write('ftypisom', 4, 'latin1')
  head.write('isommp42', 16, 'latin1')
  head.writeUInt32BE(16, 24)
  head.write('moov', 28, 'latin1')
  head.writeUInt32BE(8, 32)
  head.write('free', 36, 'latin1')
  head.writeUInt32BE(8 + megabytes * 1024 * 1024, 40)
  head.write('mdat', 44, 'latin1')
  await put(head)
  const block = Buffer.alloc(1024 * 1024)
  for (let n = 0; n < megabytes; n++) {
    block.fill(createHash('sha256').update(`block ${n}`).digest())
    await put(block)
  }
  out.end()
  await finished(out)
  return hash.digest('hex')
}
