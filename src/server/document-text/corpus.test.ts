import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileKind } from '#domain/evidence/library.ts'
import { fold } from '#domain/fold.ts'
import { proposeFrom } from '#domain/paper/propose.ts'
import { cleanScan } from './clean-scan.ts'
import { openEngine } from './engine.ts'
import { textOf } from './join-runs.ts'
import { readPage } from './pdf-page.ts'
import { openPdf } from './pdfium.ts'
import { pictureOfImage } from './picture-of-image.ts'
import { readBytes } from './read-bytes.ts'
import { readOldWord } from './read-old-word.ts'
import type { Told } from './reading.ts'
import { oldDecision, scannedLines, scannedPage, vnTimeDocx, vnTimePdf } from './sample-papers.ts'
import { writeSearchablePdf } from './searchable-pdf.ts'
import { skewOf } from './skew.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vedich-corpus-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const read = (bytes: Uint8Array, kind: FileKind, recognise?: boolean) =>
  readBytes(folder, bytes, kind, recognise)

function textIn(told: readonly Told[]): string {
  return told.map((one) => (one.kind === 'page' ? one.page.text : '')).join('\n')
}

const title = 'phe duyet de an xay dung duong giao thong nong thon'

describe('an old decision typed in .VnTime is found by its title without accents', () => {
  it('as DOCX, capitals by their font', async () => {
    const text = textIn(await read(await vnTimeDocx(), 'docx'))
    expect(text).toContain('ỦY BAN NHÂN DÂN\nHUYỆN MẪU')
    expect(text).toContain(oldDecision[5])
    expect(fold(text)).toContain(title)
  })

  it('as PDF, whose soft hyphens have become hyphens', async () => {
    const text = textIn(await read(vnTimePdf(), 'pdf'))
    expect(text).toContain('ỦY BAN NHÂN DÂN')
    expect(text).toContain(oldDecision[5])
    expect(text).toContain('người dân được hưởng nước sạch')
    expect(text).toContain('Số: 1287/QĐ-UBND')
  })

  it('as DOC, with and without LibreOffice', async () => {
    const bytes = await readFile(new URL('fixtures/old-decision.doc', import.meta.url))
    const alone = readOldWord(bytes)
      .map((runs) => textOf(runs, 'tcvn3'))
      .join('\n')
    expect(alone).toContain(oldDecision[5])
    const told = await read(bytes, 'doc')
    expect(fold(textIn(told))).toContain(title)
  })

  it('and its first page proposes what it is', async () => {
    const offered = proposeFrom(textIn(await read(await vnTimeDocx(), 'docx')), 1)
    expect(Object.fromEntries(offered.map((one) => [one.field, one.value]))).toMatchObject({
      number: '1287/QĐ-UBND',
      date: '2009-12-25',
      type: 'decision',
      issuer: 'Ủy ban nhân dân huyện Mẫu',
    })
  })
})

describe('a scan', () => {
  it('is straightened by its lines', async () => {
    for (const angle of [-2.5, 0, 1.2]) {
      const file = join(folder, `scan${angle}.jpg`)
      await writeFile(file, await scannedPage(scannedLines, angle))
      expect(skewOf(await pictureOfImage(file, 1))).toBeCloseTo(angle, 0)
    }
  })

  it('is recognised by the packaged engine, without any network', async () => {
    const file = join(folder, 'scan.jpg')
    await writeFile(file, await scannedPage(scannedLines, 1))
    const engine = await openEngine('packaged')
    try {
      const page = await cleanScan(await pictureOfImage(file, 1))
      const found = await engine.recognise(page, 200)
      expect(found.text).toContain('Số: 45/BC-UBND')
      expect(fold(found.text)).toContain('ty le ho dan duoc su dung nuoc hop ve sinh')
      expect(found.confidence).toBeGreaterThan(70)
    } finally {
      await engine.close()
    }
  }, 60_000)

  it('is read page by page and gets a copy whose text is found, the original unchanged', async () => {
    const told = await read(await scannedPage(scannedLines, -1), 'image', true)
    expect(fold(textIn(told))).toContain('nuoc sach nong thon')
    const done = told.find((one) => one.kind === 'done')
    const copy = await readFile(done?.kind === 'done' ? (done.copy ?? '') : '')
    const { runs } = readPage(await openPdf(copy), 1)
    expect(fold(textOf(runs, 'unicode')).replace(/\s+/g, ' ')).toContain('nuoc sach nong thon')
  }, 60_000)

  it('a copy of no page is still a PDF', async () => {
    const file = join(folder, 'none.pdf')
    await writeSearchablePdf(file, (async function* () {})())
    expect(await readFile(file, 'latin1')).toContain('/Count 0')
  })
})
