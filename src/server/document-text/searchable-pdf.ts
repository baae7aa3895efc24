import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { RecognisedPage, Word } from './recognised-page.ts'

/** A page of the copy: its picture (a grey JPEG) and the words that lie invisibly upon it. */
export interface CopyPage {
  readonly jpeg: Uint8Array
  readonly recognised: RecognisedPage
  readonly dpi: number
}

/** Writes a PDF of pictures with invisible, searchable words, page by page, so that memory stays flat. */
export async function writeSearchablePdf(
  file: string,
  pages: AsyncIterable<CopyPage>,
): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 })
  const writer = objectWriter((bytes) => out.write(bytes))
  writer.raw('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n')
  const [catalog, tree, font, descendant, descriptor, toUnicode] = writer.reserve(6)
  const kids: number[] = []
  for await (const page of pages) {
    kids.push(writePage(writer, page, tree ?? 0, font ?? 0))
    // The disk sets the pace.
    if (out.writableNeedDrain) await new Promise<void>((done) => out.once('drain', () => done()))
  }
  writer.object(catalog, `<< /Type /Catalog /Pages ${tree} 0 R >>`)
  const list = kids.map((kid) => `${kid} 0 R`).join(' ')
  writer.object(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${list}] >>`)
  writer.object(
    font,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Invisible /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  )
  writer.object(
    descendant,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invisible /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW ${unit} /CIDToGIDMap /Identity >>`,
  )
  writer.object(
    descriptor,
    '<< /Type /FontDescriptor /FontName /Invisible /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  writer.stream(toUnicode, '', Buffer.from(identity))
  writer.end(catalog)
  out.end()
  await finished(out)
}

/** Width of every invisible sign, in thousandths of its size. */
const unit = 500
/** Codes are UTF-16 units and mean themselves. */
const identity = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`

function writePage(writer: Writer, page: CopyPage, tree: number, font: number): number {
  const [id, image, content] = writer.reserve(3)
  const { recognised, dpi, jpeg } = page
  const scale = 72 / dpi
  const [width, height] = [round(recognised.width * scale), round(recognised.height * scale)]
  writer.object(
    id,
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources << /XObject << /P ${image} 0 R >> /Font << /F ${font} 0 R >> >> >>`,
  )
  writer.stream(
    image,
    `/Type /XObject /Subtype /Image /Width ${recognised.width} /Height ${recognised.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode `,
    jpeg,
  )
  const words = recognised.words.map((word) => placed(word, scale, recognised.height)).join('\n')
  const text = `q ${width} 0 0 ${height} 0 0 cm /P Do Q\nBT 3 Tr\n${words}\nET`
  writer.stream(content, '', Buffer.from(text))
  return id ?? 0
}

function placed(word: Word, scale: number, pageHeight: number): string {
  const size = Math.max(1, word.height * scale)
  const codes = [...Buffer.from(`${word.text} `, 'utf16le').swap16()]
  const natural = (word.text.length * unit * size) / 1000
  const stretch = round(((word.width * scale) / natural) * 100)
  const [x, y] = [word.left * scale, (pageHeight - word.top - word.height) * scale]
  const hex = Buffer.from(codes).toString('hex')
  return `/F ${round(size)} Tf ${Math.max(1, stretch)} Tz 1 0 0 1 ${round(x)} ${round(y)} Tm <${hex}> Tj`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

interface Writer {
  readonly raw: (text: string) => void
  readonly reserve: (count: number) => readonly number[]
  readonly object: (id: number | undefined, body: string) => void
  readonly stream: (id: number | undefined, head: string, bytes: Uint8Array) => void
  readonly end: (root: number | undefined) => void
}

function objectWriter(write: (bytes: Uint8Array) => void): Writer {
  let at = 0
  const offsets: number[] = []
  const put = (bytes: Uint8Array) => {
    at += bytes.length
    write(bytes)
  }
  const raw = (text: string) => put(Buffer.from(text, 'latin1'))
  const begin = (id: number) => {
    offsets[id - 1] = at
    raw(`${id} 0 obj\n`)
  }
  return {
    raw,
    reserve: (count) => {
      const first = offsets.length + 1
      for (let each = 0; each < count; each++) offsets.push(0)
      return Array.from({ length: count }, (_, index) => first + index)
    },
    object: (id = 0, body) => {
      begin(id)
      raw(`${body}\nendobj\n`)
    },
    stream: (id = 0, head, bytes) => {
      begin(id)
      raw(`<< ${head}/Length ${bytes.length} >>\nstream\n`)
      put(bytes)
      raw('\nendstream\nendobj\n')
    },
    end: (root) => {
      const start = at
      const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
      raw(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows.join('')}`)
      raw(
        `trailer\n<< /Size ${offsets.length + 1} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
      )
    },
  }
}
