import sharp from 'sharp'
import type { Call } from '#contract/client.ts'
import type { TestApp, TestCaller } from '../testing/test-app.ts'

interface Place {
  readonly dossier: string
  readonly unit: string
  /** Units whose people are to see the papers too. */
  readonly seenBy: readonly string[]
}

/**
 * For the matrix of rights: papers of a unit, and what each endpoint of the library is asked about them: to read a picture, to
 * change, to put away, to take back and to purge.
 */
export async function askedPapers(test: TestApp, by: TestCaller, place: Place) {
  const { dossier, unit } = place
  const { call } = by
  const picture = await uploadPicture(test, by, place)
  const [changed, trashed, restored, purged] = await Promise.all(
    ['sửa', 'bỏ', 'lấy lại', 'xóa'].map((title) => registered(call, place, title)),
  )
  for (const evidence of [restored, purged])
    await call('trashEvidence', { dossier, evidence: evidence ?? '', unit, version: 1 })
  const read = { dossier, evidence: picture }
  const link = { item: 'x16.10.1', from: 2019, to: 2019 }
  for (const each of place.seenBy)
    await call('linkEvidence', { dossier, unit: each, evidence: [picture, changed ?? ''], ...link })
  return {
    readEvidence: read,
    readPaperText: read,
    rereadPaper: { ...read, unit },
    acceptProposals: { dossier, unit, evidence: changed, version: 1, fields: ['number'] },
    evidenceFile: read,
    evidencePicture: read,
    changeEvidence: { dossier, evidence: changed, unit, version: 3, title: 'Đã sửa' },
    linkEvidence: { dossier, evidence: [changed], unit, ...link, to: 2020 },
    unlinkEvidence: { dossier, evidence: changed, unit, link: 0 },
    stateEvidence: { dossier, unit, papers: [{ id: changed, version: 3 }], state: 'submitted' },
    trashEvidence: { dossier, evidence: trashed, unit, version: 1 },
    restoreEvidence: { dossier, evidence: restored, unit },
    purgeEvidence: { dossier, evidence: purged, unit },
  }
}

async function registered(call: Call, { dossier, unit }: Place, title: string): Promise<string> {
  const { paper } = await call('registerEvidence', { dossier, unit, title, keptAt: 'Văn phòng' })
  return paper.id
}

async function uploadPicture(test: TestApp, { call, cookie }: TestCaller, place: Place) {
  const { dossier, unit } = place
  const flat = { width: 40, height: 30, channels: 3, background: '#036' } as const
  const bytes = await sharp({ create: flat }).png().toBuffer()
  const files = [{ name: 'ảnh.png', bytes: bytes.length }]
  const { uploads } = await call('openUploads', { dossier, unit, batch: 'b', files })
  await test.app.request(uploads[0]?.upload?.address ?? '', {
    method: 'PATCH',
    headers: {
      cookie,
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': String(bytes.length),
    },
    body: new Uint8Array(bytes),
  })
  const listed = await call('listUploads', { dossier, unit, batch: 'b' })
  return listed.uploads[0]?.outcomes[0]?.evidence ?? ''
}
