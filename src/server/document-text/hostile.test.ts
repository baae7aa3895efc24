import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileKind } from '#domain/evidence/library.ts'
import { naughtyStrings } from '../testing/naughty-strings.ts'
import type { Told } from './reading.ts'
import { plainPdf, vnTimeDocx } from './sample-papers.ts'
import { type Limits, readApart } from './start-reader.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vedich-hostile-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(
  bytes: Uint8Array,
  kind: FileKind,
  { limits, recognise = false }: { limits?: Limits; recognise?: boolean } = {},
): Promise<Told[]> {
  const file = join(folder, crypto.randomUUID())
  await writeFile(file, bytes)
  const told: Told[] = []
  const request = { file, kind, said: null, work: `${file}-work`, recognise }
  await readApart(request, (one) => told.push(one), limits ? { limits } : {})
  return told
}

const failed = (told: readonly Told[]) => told.find((one) => one.kind === 'failed')?.failure

function docxOf(document: string): Uint8Array {
  return zipSync({ 'word/document.xml': Buffer.from(document) })
}

describe('a file that is broken or means harm', () => {
  it('of every kind ends with a reason, never with the server', async () => {
    const kinds: FileKind[] = ['pdf', 'docx', 'doc', 'xls', 'pptx', 'image']
    for (const kind of kinds)
      expect([
        kind,
        failed(await read(Buffer.from('PK\u0003\u0004 not what it says'), kind)),
      ]).toEqual([kind, 'damaged'])
    expect(failed(await read(Buffer.from(''), 'pdf'))).toBe('damaged')
    expect(failed(await read(Buffer.from('x'), 'video'))).toBe('unsupported')
  }, 60_000)

  it('cut in the middle gives what there is or a reason', async () => {
    const docx = await vnTimeDocx()
    expect(failed(await read(docx.subarray(0, docx.length / 2), 'docx'))).toBe('damaged')
    const told = await read(plainPdf([[{ text: 'a', font: 'Arial' }]]).subarray(0, 300), 'pdf')
    expect(told.at(-1)?.kind).toMatch(/done|failed/)
  })

  it('that unpacks to a gigabyte is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(120_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(failed(await read(bomb, 'docx'))).toBe('tooHeavy')
  }, 30_000)

  it('with entities that grow or read files resolves none of them', async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>
<w:document xmlns:w="w"><w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p></w:document>`
    expect(failed(await read(docxOf(xml), 'docx'))).toBe('damaged')
  })

  it('nested a hundred thousand deep is read or refused', async () => {
    const deep = 100_000
    const xml = `<w:document xmlns:w="w">${'<w:p>'.repeat(deep)}${'</w:p>'.repeat(deep)}</w:document>`
    expect((await read(docxOf(xml), 'docx')).at(-1)?.kind).toMatch(/done|failed/)
  }, 30_000)

  it('a picture of a billion dots is refused', async () => {
    const huge = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(failed(await read(huge, 'image', { recognise: true }))).toBe('damaged')
  }, 60_000)
})

describe('the limits', () => {
  it('a reader that grows too large is ended, and that is the reason', async () => {
    const limits = { memory: 20_000_000, silence: 60_000 }
    expect(failed(await read(await vnTimeDocx(), 'docx', { limits }))).toBe('tooHeavy')
  })

  it('a reader that says nothing for too long is ended', async () => {
    const limits = { memory: 2_000_000_000, silence: 1 }
    expect(failed(await read(await vnTimeDocx(), 'docx', { limits }))).toBe('tooSlow')
  })

  it('a reading that is called off ends at once', async () => {
    const file = join(folder, 'called-off')
    await writeFile(file, await vnTimeDocx())
    const request = { file, kind: 'docx' as const, said: null, work: `${file}-w`, recognise: false }
    const reading = readApart(request, () => undefined, { signal: AbortSignal.abort() })
    await expect(reading).rejects.toThrow()
  })
})

it('a PDF of 5,000 pages is read to its last page', async () => {
  const pages = Array.from({ length: 5000 }, (_, at) => [
    { text: `Trang so ${at + 1} cua mot tap rat day`, font: 'Arial' },
  ])
  const told = await read(plainPdf(pages), 'pdf')
  const read5000 = told.filter((one) => one.kind === 'page')
  expect(read5000).toHaveLength(5000)
  expect(read5000.at(-1)).toMatchObject({
    page: { page: 5000, text: expect.stringContaining('5000') },
  })
}, 120_000)

it('every naughty string in a document comes out as it was written, without signs that no database keeps', async () => {
  const told = await read(Buffer.from(naughtyStrings.join('\n')), 'text')
  const text = told.map((one) => (one.kind === 'page' ? one.page.text : '')).join('\n')
  for (const shown of [
    '<script>alert(1)</script>',
    "1'; DROP TABLE reading--",
    '田中さんにあげて下さい',
    'Đầm Hà',
  ])
    expect(text).toContain(shown)
  expect(text).not.toMatch(/\0|\p{Cs}/u)
})
