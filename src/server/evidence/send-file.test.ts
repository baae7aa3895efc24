import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Dropping, dropping } from '../upload/dropping.ts'
import { pdfOf } from '../upload/made-files.ts'

let place: Dropping
let standing: Dropping['standing']
let dossier: string

beforeEach(async () => {
  place = await dropping()
  ;({ standing, dossier } = place)
})

describe('the file', () => {
  it('is answered whole or in part, saved and never shown as a page', async () => {
    const bytes = pdfOf('Tải về')
    await place.drop([{ name: 'Tải "về" 100%.pdf', bytes }])
    const [paper] = await place.papers()
    const path = `/api/v1/dossiers/${dossier}/evidence/${paper?.id}/file`
    const whole = await place.get(path)
    const tag = whole.headers.get('etag') ?? ''
    expect(tag).toBe(`"${paper?.file?.sha256}"`)
    expect(whole.headers.get('content-disposition')).toMatch(
      /^attachment; filename="T_i _v__ 100_.pdf"; filename\*=UTF-8''T%E1%BA%A3i/,
    )
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    expect(whole.headers.get('content-security-policy')).toContain('sandbox')
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
    const part = await place.get(path, { range: 'bytes=2-5' })
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 2-5/${bytes.length}`,
    ])
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(2, 6))).toBe(true)
    expect((await place.get(path, { range: `bytes=${bytes.length}-` })).status).toBe(416)
    expect((await place.get(path, { range: 'bytes=-4' })).headers.get('content-length')).toBe('4')
    expect((await place.get(path, { 'if-none-match': tag })).status).toBe(304)
    expect((await place.get(path, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
  })

  it('of an image has a picture without what the camera wrote, and likely twins are told', async () => {
    const image = sharp({
      create: { width: 900, height: 600, channels: 3, background: '#fff' },
    }).composite([
      {
        input: await sharp({ create: { width: 300, height: 500, channels: 3, background: '#036' } })
          .png()
          .toBuffer(),
        left: 60,
        top: 40,
      },
    ])
    const jpg = await image
      .clone()
      .jpeg({ quality: 90 })
      .withExif({ IFD0: { Artist: 'Nguyễn Văn A' } })
      .toBuffer()
    const smaller = await sharp(jpg).resize(450).jpeg({ quality: 60 }).toBuffer()
    await place.drop([
      { name: 'ảnh.jpg', bytes: jpg },
      { name: 'ảnh nhỏ.jpg', bytes: smaller },
    ])
    const all = await place.papers()
    expect((await standing.call('listDuplicates', { dossier })).duplicates).toMatchObject([
      { match: 'samePicture' },
    ])
    const answer = await place.get(
      `/api/v1/dossiers/${dossier}/evidence/${all.at(-1)?.id}/picture?size=thumb`,
    )
    const made = sharp(await answer.arrayBuffer())
    expect(await made.metadata()).toMatchObject({ format: 'webp', width: 320 })
    expect((await made.metadata()).exif).toBe(undefined)
    const none = await place.get(`/api/v1/dossiers/${dossier}/evidence/gone/picture`)
    expect(none.status).toBe(404)
  })
})
