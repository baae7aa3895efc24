import { createCanvas, loadImage } from '@napi-rs/canvas'
import { patchDetector } from 'docx'
import excel from 'exceljs'
import { expect, test } from 'vitest'
import type { FictionalDistrict } from '../district.ts'
import { fictionalWorkspace } from '../fictional-workspace.ts'
import type { Format } from '../make-evidence.ts'
import { districtOptions } from '../testing.ts'
import { contentWriter } from './content.ts'
import { zipEntries } from './fixed-zip.ts'
import { documentMaker } from './make-document.ts'

const district = fictionalWorkspace(await districtOptions())

test('a PDF has real text: its fonts map to every letter of the paper', async () => {
  const { bytes, content } = await draw('pdf')
  const text = Buffer.from(bytes).toString('latin1')
  expect(text.startsWith('%PDF-1.')).toBe(true)
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
  expect(text).toContain('Tinos-Regular')
  const mapped = new Set(lettersOf(bytes))
  const letters = [...`${content.title}${content.rows.flat().join('')}${content.footer}`]
  const missing = letters.filter((one) => one.trim() !== '' && !mapped.has(one))
  expect(missing).toEqual([])
})

test('a scan opens as a picture of a page on grey paper with dark writing', async () => {
  const { bytes } = await draw('scan')
  const image = await loadImage(Buffer.from(bytes))
  expect([image.width, image.height]).toEqual([827, 1169])
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 60, image.width, 400)
  const tones = Array.from({ length: data.length / 4 }, (_, at) => data[at * 4] ?? 0)
  const dark = tones.filter((tone) => tone < 100).length / tones.length
  expect(dark).toBeGreaterThan(0.005)
  expect(dark).toBeLessThan(0.2)
  const mean = tones.reduce((sum, tone) => sum + tone, 0) / tones.length
  expect(mean).toBeGreaterThan(190)
  expect(mean).toBeLessThan(247)
})

test('a DOCX is read by its library and says what the paper says', async () => {
  const { bytes, content } = await draw('docx')
  await expect(patchDetector({ data: Buffer.from(bytes) })).resolves.toEqual([])
  const document = zipEntries(bytes).find((one) => one.name === 'word/document.xml')
  const text = document?.bytes.toString('utf8') ?? ''
  expect(text).toContain(content.placeAndDay)
  for (const [, , result = ''] of content.rows) expect(text).toContain(result)
})

test('an XLSX is read by its library, row by row', async () => {
  const { bytes, content } = await draw('xlsx')
  const workbook = new excel.Workbook()
  const copy = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(bytes)
  await workbook.xlsx.load(copy)
  const sheet = workbook.worksheets[0]
  expect(sheet?.getCell('A2').value).toBe(content.title)
  const read = content.rows.map((_, at) => sheet?.getCell(6 + at, 3).value)
  expect(read).toEqual(content.rows.map(([, , result]) => result))
})

test('each format is the same bytes every time', async () => {
  for (const format of ['pdf', 'scan', 'docx', 'xlsx'] as const) {
    const first = await draw(format)
    const again = await draw(format)
    expect(Buffer.compare(first.bytes, again.bytes), format).toBe(0)
  }
})

test('a paper shows the figures of the readings', () => {
  const file = district.files.find((one) => one.item === 'x16.15' && one.unit === 'M101001')
  const reading = district.workspace.readings.find(
    (one) => one.item === 'x16.15.1' && one.unit === 'M101001' && one.to === '2020-12-31',
  )
  const rows = file ? contentWriter(district)(file).rows : []
  const [, , result = ''] = rows.find(([number]) => number === '15.1') ?? []
  const grouped = String(reading?.numerator).replace(/\B(?=(\d{3})+$)/g, '.')
  expect(result).toMatch(/^\d+(,\d)?% \(/)
  expect(result).toContain(`(${grouped}/`)
})

async function draw(format: Format, from: FictionalDistrict = district) {
  const file = from.files.find((one) => one.format === format && one.unit !== 'M101')
  if (!file) throw new Error(`no ${format}`)
  return { bytes: await documentMaker(from)(file), content: contentWriter(from)(file) }
}

/** Letters that the PDF's ToUnicode maps name; the maps stand in the file as plain text. */
function lettersOf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1')
  const maps = [...text.matchAll(/begincmap([\s\S]*?)endcmap/g)].map(([, map = '']) => map)
  return maps.flatMap((map) =>
    [...map.matchAll(/<[0-9a-fA-F]{4}>\s+<([0-9a-fA-F]+)>\r?\n/g)].flatMap(([, hex = '']) => [
      ...Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ]),
  )
}
