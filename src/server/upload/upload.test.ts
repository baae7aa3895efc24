import { randomBytes } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { commune, district } from '../evidence/empty-library.ts'
import { type Dropping, dropping } from './dropping.ts'
import { pdfOf, zipOf } from './made-files.ts'
import { receivingOf } from './receive.ts'
import { settleUpload } from './settle-upload.ts'

let place: Dropping
let standing: Dropping['standing']
let dossier: string

beforeEach(async () => {
  place = await dropping()
  ;({ standing, dossier } = place)
})

describe('a file that comes whole', () => {
  it('is a draft paper with its size and sums in the journal, its name as it was typed', async () => {
    const name = 'Quyết định 15.pdf'.normalize('NFD')
    const outcomes = await place.drop([{ name, bytes: pdfOf('Quyết định'), folder: 'a/b' }])
    expect(outcomes).toMatchObject([{ result: 'stored', name: name.normalize('NFC') }])
    const [paper] = await place.papers()
    expect(paper).toMatchObject({
      title: 'Quyết định 15',
      state: 'draft',
      pages: 1,
      folder: 'a/b',
      file: { kind: 'pdf', type: 'application/pdf', scan: 'notScanned', version: 1 },
    })
    const { entries } = await standing.call('listJournal', { dossier })
    expect(entries[0]).toMatchObject({
      act: 'upload_evidence',
      after: { marks: { sha256: paper?.file?.sha256, bytes: paper?.file?.bytes } },
    })
    expect(await place.waiting()).toEqual([])
  })

  it('sent again is the paper that is here already; nothing is stored twice', async () => {
    const bytes = pdfOf('Một')
    await place.drop([{ name: 'a.pdf', bytes }])
    const outcomes = await place.drop([{ name: 'b.pdf', bytes }], { batch: 'hai' })
    expect(outcomes).toMatchObject([{ result: 'alreadyHere' }])
    expect((await place.papers()).length).toBe(1)
    expect(await place.stored()).toBe(1)
  })

  it('sent twice at once becomes one paper and one file', async () => {
    const bytes = pdfOf('Cùng lúc')
    const opened = await place.open([1, 2].map((n) => ({ name: `${n}.pdf`, bytes: bytes.length })))
    await Promise.all(opened.map(({ upload }) => place.patch(upload?.address ?? '', 0, bytes)))
    const { uploads } = await standing.call('listUploads', {
      dossier,
      unit: district.unit,
      batch: place.batch,
    })
    const results = uploads.flatMap((one) => one.outcomes.map((each) => each.result))
    expect(results.sort()).toEqual(['alreadyHere', 'stored'])
    expect((await place.papers()).length).toBe(1)
    expect(await place.stored()).toBe(1)
  })

  it('is a new version of a paper: the old one stays, and what was accepted is accepted anew', async () => {
    await place.drop([{ name: 'a.pdf', bytes: pdfOf('cũ') }])
    const [paper] = await place.papers()
    const { id = '', unit = '' } = paper ?? {}
    const accept = { dossier, unit, papers: [{ id, version: 1 }], state: 'accepted' as const }
    await standing.call('stateEvidence', accept)
    const outcomes = await place.drop([{ name: 'b.pdf', bytes: pdfOf('mới'), evidence: id }], {
      batch: 'hai',
    })
    expect(outcomes).toMatchObject([{ result: 'newVersion', evidence: id }])
    const read = await standing.call('readEvidence', { dossier, evidence: id })
    expect(read.paper).toMatchObject({ state: 'submitted', file: { name: 'b.pdf', version: 2 } })
    expect(read.versions.map((one) => one.name)).toEqual(['b.pdf', 'a.pdf'])
    const old = await place.get(`/api/v1/dossiers/${dossier}/evidence/${id}/file?version=1`)
    expect(Buffer.from(await old.arrayBuffer()).equals(pdfOf('cũ'))).toBe(true)
  })
})

describe('a file that comes in parts', () => {
  const bytes = Buffer.concat([pdfOf('Dài'), Buffer.from(`%${'x'.repeat(300_000)}\n%%EOF\n`)])

  it('goes on where it was cut, in this server or in the next', async () => {
    const [opened] = await place.open([{ name: 'dài.pdf', bytes: bytes.length }])
    const { id = '', address = '' } = opened?.upload ?? {}
    const first = await place.patch(address, 0, bytes.subarray(0, 100_000))
    expect(first.headers.get('upload-offset')).toBe('100000')
    const headers = { cookie: standing.cookie, 'tus-resumable': '1.0.0' }
    const head = await place.test.app.request(address, { method: 'HEAD', headers })
    expect(head.headers.get('upload-offset')).toBe('100000')
    expect((await place.patch(address, 0, bytes.subarray(0, 10))).status).toBe(409)
    const { uploads } = await standing.call('listUploads', { dossier, unit: district.unit })
    expect(uploads).toMatchObject([{ id, received: 100_000, state: 'receiving', outcomes: [] }])
    expect((await place.patch(address, 100_000, bytes.subarray(100_000))).status).toBe(204)
    expect((await place.papers())[0]?.file?.bytes).toBe(bytes.length)
  })

  it('that is whole when the server is killed is recorded once, whoever asks first', async () => {
    const [opened] = await place.open([{ name: 'dài.pdf', bytes: bytes.length }])
    const id = opened?.upload?.id ?? ''
    const receiving = receivingOf(place.test.deps)
    await appendFile(receiving.arrived(id).path, bytes)
    const { uploads } = await standing.call('listUploads', { dossier, unit: district.unit })
    expect(uploads).toMatchObject([{ id, state: 'checking' }])
    await settleUpload(place.test.deps, id, receiving.arrived(id))
    await settleUpload(place.test.deps, id, receiving.arrived(id))
    expect((await place.papers()).length).toBe(1)
  })
})

describe('what is not taken', () => {
  it('each with why, before its first byte or after its last; the others go on', async () => {
    const good = { name: 'tốt.pdf', bytes: pdfOf('tốt') }
    const opened = await place.open([
      { name: 'lớn.mp4', bytes: 3 * 1024 ** 3 },
      { name: 'rỗng.pdf', bytes: 0 },
      { name: '..', bytes: 5 },
    ])
    expect(opened.map((one) => one.refusal?.code)).toEqual(['too_large', 'file_empty', 'file_name'])
    const macro = zipOf({
      '[Content_Types].xml': 'x',
      'word/document.xml': 'x',
      'word/vbaProject.bin': 'x',
    })
    const outcomes = await place.drop([
      { name: 'trang.jpg', bytes: Buffer.from('<html><script>alert(1)</script></html>') },
      { name: 'macro.docx', bytes: macro },
      { name: 'cụt.docx', bytes: macro.subarray(0, -20) },
      { name: 'hình.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
      good,
    ])
    expect(outcomes.map((one) => one.refusal?.code ?? one.result)).toEqual([
      'file_type',
      'file_macros',
      'file_damaged',
      'file_type',
      'stored',
    ])
    expect((await place.papers()).length).toBe(1)
    expect(await place.stored()).toBe(1)
  })

  it('a name of 255 accented letters, a path and control signs are stored safely and shown', async () => {
    const long = `${'ấ'.repeat(255)}.pdf`
    const outcomes = await place.drop([
      { name: long, bytes: pdfOf('một') },
      { name: '../../etc/pass\u0007wd.pdf', bytes: pdfOf('hai') },
    ])
    expect(outcomes.map((one) => one.name)).toEqual([long, 'passwd.pdf'])
    expect((await place.papers()).map((one) => one.file?.name)).toEqual(['passwd.pdf', long])
  })

  it('nobody sends the bytes of another’s upload, or begins one where they may not record', async () => {
    const officer = await place.test.as('communeOfficer', commune)
    const file = { name: 'a.pdf', bytes: 10 }
    await expect(place.open([file], {}, officer)).rejects.toMatchObject({ code: 'not_allowed' })
    const [opened] = await place.open([file], { unit: commune.unit }, officer)
    const answer = await place.patch(opened?.upload?.address ?? '', 0, randomBytes(10))
    expect(answer.status).toBe(404)
    const [wrong] = await place.open([{ ...file, evidence: 'không có' }])
    expect(wrong?.refusal?.code).toBe('not_found')
  })
})

describe('a ZIP', () => {
  it('becomes its files with their folders; each bad entry is told, the rest goes on', async () => {
    const bytes = zipOf({
      'xã A/báo cáo.pdf': pdfOf('A'),
      'xã B/báo cáo.pdf': pdfOf('B'),
      '../thoát.pdf': pdfOf('C'),
      'trong.zip': zipOf({ 'a.txt': 'a' }),
      'rỗng.txt': '',
      '__MACOSX/._a': 'x',
      'ghi chú.txt': 'được',
    })
    const outcomes = await place.drop([{ name: 'hồ sơ.zip', bytes }])
    expect(outcomes.map((one) => [one.name, one.refusal?.code ?? one.result])).toEqual([
      ['báo cáo.pdf', 'stored'],
      ['báo cáo.pdf', 'stored'],
      ['thoát.pdf', 'file_path_unsafe'],
      ['trong.zip', 'file_nested'],
      ['rỗng.txt', 'file_empty'],
      ['ghi chú.txt', 'stored'],
    ])
    expect((await place.papers()).map((one) => one.folder).sort()).toEqual([
      'hồ sơ',
      'hồ sơ/xã A',
      'hồ sơ/xã B',
    ])
    expect(await place.waiting()).toEqual([])
  })

  it('is one paper where it is not to be unpacked; a bomb is neither', async () => {
    const bytes = zipOf({ 'a.txt': 'a' })
    const outcomes = await place.drop([{ name: 'a.zip', bytes }], { unpack: false })
    expect(outcomes).toMatchObject([{ result: 'stored' }])
    expect((await place.papers())[0]?.file?.kind).toBe('zip')
    const bomb = zipOf({ 'a.txt': Buffer.alloc(110_000_000) })
    const told = await place.drop([{ name: 'b.zip', bytes: bomb }])
    expect(told.at(-1)?.refusal?.code).toBe('file_bomb')
  })
})
