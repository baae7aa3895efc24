import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import cfb from 'cfb'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FileKind } from '#domain/evidence/library.ts'
import { fold } from '#domain/fold.ts'
import { characterErrors, plain } from './character-errors.ts'
import { readBytes } from './read-bytes.ts'
import { readOldWord } from './read-old-word.ts'
import type { Told } from './reading.ts'
import { plainPdf, scannedLines, scannedPage } from './sample-papers.ts'

// Every file has a process of its own.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vedich-formats-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const read = (bytes: Uint8Array, kind: FileKind, recognise?: boolean) =>
  readBytes(folder, bytes, kind, recognise)

const pagesOf = (told: readonly Told[]) =>
  told.flatMap((one) => (one.kind === 'page' ? [one.page] : [])).sort((a, b) => a.page - b.page)

const fixture = (name: string) => readFile(new URL(`fixtures/${name}`, import.meta.url))

describe('pictures', () => {
  it('of a phone (HEIC) are recognised', async () => {
    const [page, ...more] = pagesOf(await read(await fixture('report.heic'), 'image', true))
    expect(more).toEqual([])
    expect(page).toMatchObject({ page: 1, way: 'recognised' })
    // A small picture, compressed hard: either engine misreads more of it than of a scan.
    const wanted = scannedLines.join('\n')
    const wrong = characterErrors(wanted, page?.text ?? '') / plain(wanted).length
    expect(wrong).toBeLessThan(0.15)
  })

  it('of several pages in one file (TIFF) are recognised page by page', async () => {
    const pages = [
      await scannedPage(scannedLines.slice(0, 4), 1),
      await scannedPage(scannedLines.slice(4), -1),
    ]
    const tiff = await sharp(pages, { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer()
    const told = await read(tiff, 'image', true)
    expect(told).toContainEqual({ kind: 'pages', pages: 2 })
    const texts = pagesOf(told).map((one) => fold(one.text))
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('uy ban nhan dan')
    expect(texts[1]).toContain('duong lang, ngo xom')
  })
})

describe('office files', () => {
  it('a presentation (PPTX) is read slide by slide, the tenth after the second', async () => {
    const slide = (text: string) =>
      Buffer.from(
        `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p><a:p><a:fld><a:t>Mẫu Thị</a:t></a:fld></a:p></p:sld>`,
      )
    const pptx = zipSync({
      'ppt/slides/slide10.xml': slide('Kết luận'),
      'ppt/slides/slide2.xml': slide('Nước sạch &amp; môi trường'),
      'ppt/slides/slide1.xml': slide('Xây dựng nông thôn mới'),
      'ppt/notesSlides/notesSlide1.xml': slide('Ghi chú của người nói'),
    })
    expect(pagesOf(await read(pptx, 'pptx')).map((one) => one.text.trim())).toEqual([
      'Xây dựng nông thôn mới\nMẫu Thị',
      'Nước sạch & môi trường\nMẫu Thị',
      'Kết luận\nMẫu Thị',
    ])
  })

  it('a workbook (XLSX, XLS) is read sheet by sheet, its name first, figures as they are shown', async () => {
    const book = utils.book_new()
    const rows = [
      ['Xã', 'Tỷ lệ'],
      ['Mẫu Một', 0.985],
      [null, null],
      ['Nói "đạt"', 12],
    ]
    const sheet = utils.aoa_to_sheet(rows)
    sheet['B2'] = { t: 'n', v: 0.985, z: '0.0%' }
    utils.book_append_sheet(book, sheet, 'Nước sạch')
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Đường trục thôn']]), 'Giao thông')
    for (const [kind, bookType] of [
      ['xlsx', 'xlsx'],
      ['xls', 'biff8'],
    ] as const) {
      const bytes = write(book, { type: 'buffer', bookType }) as Buffer
      expect(pagesOf(await read(bytes, kind)).map((one) => one.text.trim())).toEqual([
        'Nước sạch\nXã Tỷ lệ\nMẫu Một 98.5%\nNói đạt 12',
        'Giao thông\nĐường trục thôn',
      ])
    }
  })
})

describe('a file with a password says so', () => {
  const failureOf = async (bytes: Uint8Array, kind: FileKind) =>
    (await read(bytes, kind)).find((one) => one.kind === 'failed')?.failure

  it('of Word, Excel and PowerPoint', async () => {
    const file = cfb.utils.cfb_new()
    cfb.utils.cfb_add(file, '/EncryptionInfo', Buffer.from('x'))
    cfb.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(5000))
    const locked = cfb.write(file, { type: 'buffer' }) as Buffer
    for (const kind of ['docx', 'xlsx', 'pptx'] as const)
      expect([kind, await failureOf(locked, kind)]).toEqual([kind, 'encrypted'])
  })

  it('of old Word', async () => {
    const bytes = Buffer.from(await fixture('old-decision.doc'))
    const head = bytes.indexOf(Buffer.from([0xec, 0xa5]))
    const [flags, encrypted] = [head + 0x0a, 0x0100]
    bytes.writeUInt16LE(bytes.readUInt16LE(flags) | encrypted, flags)
    expect(() => readOldWord(bytes)).toThrow('encrypted')
  })

  it('as PDF', async () => {
    const open = Buffer.from(plainPdf([[{ text: 'Bi mat', font: 'Arial' }]])).toString('latin1')
    const key = 'A'.repeat(64)
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`
    const locked = open.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`)
    expect(locked).not.toBe(open)
    expect(await failureOf(Buffer.from(locked, 'latin1'), 'pdf')).toBe('encrypted')
  })
})
