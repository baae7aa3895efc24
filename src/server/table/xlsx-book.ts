import { Refusal } from '#domain/refusal.ts'
import { limits } from './limits.ts'
import { attribute, tagsOf, textIn } from './xml-text.ts'
import type { Parts } from './zip-parts.ts'

/** How a number is shown, as far as it says what the number is. */
export type Shown = 'number' | 'percent' | 'day'

/** What the sheets of an .xlsx share: their names and places, words, number formats. */
export interface Book {
  readonly sheets: readonly {
    readonly name: string
    readonly part: string
    readonly hidden: boolean
  }[]
  readonly words: readonly string[]
  /** By style of a cell. */
  readonly shown: readonly Shown[]
  /** Days count from 1904. */
  readonly from1904: boolean
}

const small = 8 * 1024 * 1024

export async function readBook(parts: Parts): Promise<Book> {
  const main = await mainPart(parts)
  const xml = await parts.text(main, small)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const links = await linksOf(parts, main)
  const sheets = tagsOf(xml, 'sheet').flatMap((tag) => {
    const link = links.get(attribute(tag, '(?:\\w+:)?id') ?? '')
    const part = link && resolvePart(folder, link)
    const state = attribute(tag, 'state') ?? 'visible'
    if (part === undefined || !parts.sizes.has(part)) return []
    return [{ name: attribute(tag, 'name') ?? part, part, hidden: state !== 'visible' }]
  })
  if (sheets.length === 0 || sheets.length > limits.sheets) throw new Refusal('file_damaged')
  return {
    sheets,
    words: wordsIn(await parts.text(`${folder}sharedStrings.xml`, limits.words)),
    shown: shownIn(await parts.text(`${folder}styles.xml`, small)),
    from1904: /^(1|true)$/.test(attribute(tagsOf(xml, 'workbookPr')[0] ?? '', 'date1904') ?? ''),
  }
}

async function mainPart(parts: Parts): Promise<string> {
  const tags = tagsOf(await parts.text('_rels/.rels', small), 'Relationship')
  const main = tags.find((tag) => attribute(tag, 'Type')?.endsWith('/officeDocument'))
  const path = (main && attribute(main, 'Target')?.replace(/^\//, '')) ?? 'xl/workbook.xml'
  if (!parts.sizes.has(path)) throw new Refusal('table_not_table')
  return path
}

async function linksOf(parts: Parts, main: string): Promise<ReadonlyMap<string, string>> {
  const at = main.lastIndexOf('/') + 1
  const xml = await parts.text(`${main.slice(0, at)}_rels/${main.slice(at)}.rels`, small)
  return new Map(
    tagsOf(xml, 'Relationship').map((tag) => [
      attribute(tag, 'Id') ?? '',
      attribute(tag, 'Target') ?? '',
    ]),
  )
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}

function wordsIn(xml: string): readonly string[] {
  const words: string[] = []
  for (const [, inner = ''] of xml.matchAll(
    /<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g,
  ))
    words.push(textIn(inner).slice(0, limits.cell))
  return words
}

/** Built-in formats by number: 9 and 10 are percentages, 14 to 22 and 45 to 47 days and hours. */
function shownIn(xml: string): readonly Shown[] {
  const own = new Map(
    tagsOf(xml, 'numFmt').map((tag) => [
      attribute(tag, 'numFmtId') ?? '',
      attribute(tag, 'formatCode') ?? '',
    ]),
  )
  const formats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return tagsOf(formats, 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId') ?? '0'
    return shownBy(own.get(id) ?? builtIn(Number(id)))
  })
}

function builtIn(id: number): string {
  if (id === 9 || id === 10) return '0%'
  return (id >= 14 && id <= 22) || (id >= 45 && id <= 47) ? 'd/m/yyyy' : 'General'
}

/** Words in quotes and brackets say nothing of the kind. */
export function shownBy(format: string): Shown {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  if (bare.includes('%')) return 'percent'
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare) ? 'day' : 'number'
}
