import { readFile } from 'node:fs/promises'
import { encodingOfFont } from '#domain/legacy-text/legacy-text.ts'
import { fontIn, type StyleFonts, styleFonts } from './docx-fonts.ts'
import { type ReadRequest, type Run, unreadable } from './reading.ts'
import { unpack } from './unpack.ts'
import { readXml } from './xml-events.ts'

/**
 * The text of a Word file by the pages that Word itself last laid out: headers, body with its tables, footnotes, footers.
 * Every run knows its font (run → character style → paragraph style → what it is based on → defaults).
 */
export async function readDocx({ file }: Pick<ReadRequest, 'file'>): Promise<Run[][]> {
  const parts = await unpack(await readFile(file), (name) =>
    /^word\/(document|styles|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name),
  )
  const body = parts.get('word/document.xml')
  if (body === undefined) throw unreadable('damaged')
  const fonts = styleFonts(parts.get('word/styles.xml'))
  const of = (part: RegExp) =>
    [...parts]
      .filter(([name]) => part.test(name))
      .sort(([a], [b]) => a.localeCompare(b))
      .flatMap(([, xml]) => pagesOf(xml, fonts).flat())
  const pages = pagesOf(body, fonts)
  pages[0] = [...of(/header/), ...(pages[0] ?? [])]
  pages.push([...(pages.pop() ?? []), ...of(/footnotes|endnotes/), ...of(/footer/)])
  return pages
}

interface Reader {
  readonly pages: Run[][]
  readonly fonts: StyleFonts
  paragraphStyle: string | null
  runStyle: string | null
  runFont: string | null
  inRun: boolean
  inText: boolean
  /** Inside what is not shown: deleted text, and the twin of a drawing for old programs. */
  hidden: number
}

function pagesOf(xml: string, fonts: StyleFonts): Run[][] {
  const reader: Reader = {
    pages: [[]],
    fonts,
    paragraphStyle: fonts.paragraph,
    runStyle: null,
    runFont: null,
    inRun: false,
    inText: false,
    hidden: 0,
  }
  readXml(xml, {
    open: (name, attributes) => open(reader, name, attributes),
    close: (name) => close(reader, name),
    text: (text) => {
      if (reader.inText) write(reader, text)
    },
  })
  return reader.pages
}

const hiding = new Set(['w:del', 'mc:Fallback', 'w:moveFrom', 'w:instrText'])
/** What a single element stands for; the soft hyphen is ư in a run of TCVN3. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:cr': '\n',
  'w:softHyphen': '\u00ad',
  'w:noBreakHyphen': '-',
}

function open(reader: Reader, name: string, of: Readonly<Record<string, string>>): void {
  if (hiding.has(name)) reader.hidden++
  else if (name === 'w:p') reader.paragraphStyle = reader.fonts.paragraph
  else if (name === 'w:pStyle') reader.paragraphStyle = of['w:val'] ?? null
  else if (name === 'w:r') {
    reader.inRun = true
    reader.runFont = null
    reader.runStyle = null
  } else if (name === 'w:t') reader.inText = true
  else if (reader.inRun) openInRun(reader, name, of)
}

function openInRun(reader: Reader, name: string, of: Readonly<Record<string, string>>): void {
  const sign = signs[name]
  if (sign !== undefined) write(reader, sign)
  else if (name === 'w:rStyle') reader.runStyle = of['w:val'] ?? null
  else if (name === 'w:rFonts') reader.runFont = fontIn(of) ?? reader.runFont
  else if (name === 'w:lastRenderedPageBreak') turnPage(reader)
  else if (name === 'w:br') {
    if (of['w:type'] === 'page') turnPage(reader)
    else write(reader, '\n')
  }
}

function close(reader: Reader, name: string): void {
  if (hiding.has(name)) reader.hidden--
  else if (name === 'w:t') reader.inText = false
  else if (name === 'w:r') reader.inRun = false
  else if (name === 'w:p') write(reader, '\n')
  else if (name === 'w:tc') write(reader, '\t')
}

/** Word marks a page's end twice: its own break and the one that somebody made. */
function turnPage(reader: Reader): void {
  const page = reader.pages.at(-1) ?? []
  if (page.some(({ text }) => text.trim() !== '')) reader.pages.push([])
}

function write(reader: Reader, text: string): void {
  if (reader.hidden > 0) return
  const { fonts, runFont, runStyle, paragraphStyle } = reader
  const own = reader.inRun ? (runFont ?? (runStyle === null ? null : fonts.fontOf(runStyle))) : null
  const name = own ?? fonts.fontOf(paragraphStyle)
  reader.pages.at(-1)?.push({ text, font: name === null ? null : encodingOfFont(name) })
}
