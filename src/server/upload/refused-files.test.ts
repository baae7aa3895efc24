import { readFile } from 'node:fs/promises'
import { type CFB$Container, utils, write } from 'cfb'
import { beforeEach, describe, expect, it } from 'vitest'
import { refusalSentence } from '#contract/locales/refusal-sentence.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Dropping, dropping } from './dropping.ts'
import { inspectFile } from './inspect/inspector.ts'
import { pdfOf, zipOf } from './made-files.ts'

const fixtures = new URL('./inspect/fixtures/', import.meta.url)
const fixture = (name: string) => readFile(new URL(name, fixtures))
let place: Dropping

beforeEach(async () => {
  place = await dropping()
})

/** An old document of Word or Excel, or an encrypted new one, by its streams. */
function compoundOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const container: CFB$Container = utils.cfb_new()
  for (const [path, bytes] of Object.entries(streams)) utils.cfb_add(container, path, bytes)
  return Buffer.from(write(container, { type: 'buffer' }) as Uint8Array)
}

/** The header of a Word document: `flags` at its place, the rest empty. */
function wordOf(flags: number): Buffer {
  const bytes = Buffer.alloc(4096)
  bytes.writeUInt16LE(0xa5ec, 0)
  bytes.writeUInt16LE(flags, 10)
  return bytes
}

/** BOF, then another record. */
function excelOf(record: number): Buffer {
  const bytes = Buffer.alloc(4096)
  bytes.writeUInt16LE(0x0809, 0)
  bytes.writeUInt16LE(16, 2)
  bytes.writeUInt16LE(record, 20)
  return bytes
}

const encrypted = {
  '/EncryptionInfo': Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]),
  '/EncryptedPackage': Buffer.alloc(4096, 7),
}
const macros = { '/WordDocument': wordOf(0), '/Macros/VBA/dir': Buffer.alloc(600, 1) }
const excelMacros = {
  '/Workbook': excelOf(0x42),
  '/_VBA_PROJECT_CUR/VBA/dir': Buffer.alloc(600, 1),
}
const xlsm = {
  '[Content_Types].xml': 'x',
  'xl/workbook.xml': 'x',
  'xl/vbaProject.bin': 'x',
}

describe('what hides or hurts is not taken, each with a sentence that says what to do', () => {
  it.each([
    ['a PDF with a password', 'mật.pdf', () => fixture('locked.pdf'), 'file_encrypted'],
    ['a new document with one', 'mật.docx', () => compoundOf(encrypted), 'file_encrypted'],
    ['a new workbook with one', 'mật.xlsx', () => compoundOf(encrypted), 'file_encrypted'],
    [
      'an old document with one',
      'mật.doc',
      () => compoundOf({ '/WordDocument': wordOf(0x0100) }),
      'file_encrypted',
    ],
    [
      'an old workbook with one',
      'mật.xls',
      () => compoundOf({ '/Workbook': excelOf(0x2f) }),
      'file_encrypted',
    ],
    ['an old document with macros', 'macro.doc', () => compoundOf(macros), 'file_macros'],
    ['an old workbook with macros', 'macro.xls', () => compoundOf(excelMacros), 'file_macros'],
    ['a new workbook with macros', 'macro.xlsx', () => zipOf(xlsm), 'file_macros'],
    [
      'a picture of a phone that was cut',
      'cụt.heic',
      async () => (await fixture('phone.heic')).subarray(0, 700),
      'file_damaged',
    ],
  ] as const)('%s', async (_, name, make, code) => {
    const outcomes = await place.drop([
      { name, bytes: await make() },
      { name: 'tốt.pdf', bytes: pdfOf('tốt') },
    ])
    expect(outcomes.map((one) => one.refusal?.code ?? one.result)).toEqual([code, 'stored'])
    const said = refusalSentence(code, outcomes[0]?.refusal?.details ?? {}, 'vi')
    expect(said).toMatch(/^Tệp .+ Hãy .+\.$/)
    expect(said).not.toContain('…')
    expect(await place.stored()).toBe(1)
    expect(await place.waiting()).toEqual([])
  })

  it('a file that keeps its reader busy too long; the next one is read by a new reader', async () => {
    const path = new URL('phone.heic', fixtures).pathname
    const slow = await inspectFile(path, 'ảnh.heic', 1024, 0).catch((error: unknown) => error)
    expect(slow).toBeInstanceOf(Refusal)
    const { code, details } = slow as Refusal
    expect(code).toBe('file_slow')
    expect(refusalSentence(code, details, 'vi')).toMatch(/quá lâu.+Hãy /)
    expect(await inspectFile(path, 'ảnh.heic', 1024)).toMatchObject({ kind: 'image' })
  })
})

describe('what is sound is taken', () => {
  it('old documents without macros or password', async () => {
    const outcomes = await place.drop([
      { name: 'cũ.doc', bytes: compoundOf({ '/WordDocument': wordOf(0) }) },
      { name: 'cũ.xls', bytes: compoundOf({ '/Workbook': excelOf(0x42) }) },
    ])
    expect(outcomes.map((one) => one.result)).toEqual(['stored', 'stored'])
    expect((await place.papers()).map((one) => one.file?.kind).sort()).toEqual(['doc', 'xls'])
  })

  it('a picture of a phone: kept as it came, shown as a picture that every browser draws', async () => {
    const bytes = await fixture('phone.heic')
    const [outcome] = await place.drop([{ name: 'Ảnh hiện trường.HEIC', bytes }])
    expect(outcome?.result).toBe('stored')
    const [paper] = await place.papers()
    expect(paper?.file).toMatchObject({ kind: 'image', type: 'image/heic', bytes: bytes.length })
    const at = `/api/v1/dossiers/${place.dossier}/evidence/${paper?.id}`
    const original = await place.get(`${at}/file`)
    expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true)
    const picture = await place.get(`${at}/picture`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
  })
})
