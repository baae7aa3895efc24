import { pino } from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import { fileStoreOf } from '../platform/files/file-store.ts'
import { type Dropping, dropping } from '../upload/dropping.ts'
import { pdfOf } from '../upload/made-files.ts'
import { commune, item } from './empty-library.ts'
import { tidy } from './keep-house.ts'

const day = 24 * 3_600_000
let place: Dropping
let standing: Dropping['standing']
let dossier: string

beforeEach(async () => {
  place = await dropping()
  ;({ standing, dossier } = place)
})

/** One whole round, as if it were `now`, in which nothing goes wrong. */
async function tidied(now: string): Promise<void> {
  const wrong: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => wrong.push(line) })
  const clock = { now: () => now, today: () => now.slice(0, 10) }
  await tidy({ ...place.test.deps, log, clock })
  expect(wrong).toEqual([])
}

async function trashed(name: string, accept = false): Promise<string> {
  await place.drop([{ name, bytes: pdfOf(name) }], { batch: name })
  const paper = (await place.papers()).find((one) => one.file?.name === name)
  const { id = '', unit = '' } = paper ?? {}
  const target = { unit: commune.unit, item, from: 2020, to: 2020 }
  let version = 1
  if (accept) {
    await standing.call('linkEvidence', { dossier, evidence: [id], ...target })
    const papers = [{ id, version: 2 }]
    await standing.call('stateEvidence', { dossier, unit, papers, state: 'accepted' })
    version = 3
  }
  await standing.call('trashEvidence', { dossier, evidence: id, unit, version })
  return id
}

const inTrash = async () =>
  (await standing.call('listEvidence', { dossier, trashed: 'true' })).evidence.map((one) => one.id)

describe('the trash', () => {
  it('is purged after 30 days, not a day before, and the journal says by whom and what', async () => {
    const id = await trashed('bỏ đi.pdf')
    await tidied('2021-03-31T01:00:00.000Z')
    expect(await inTrash()).toEqual([id])
    await tidied('2021-04-02T01:00:00.000Z')
    expect(await inTrash()).toEqual([])
    const { entries } = await standing.call('listJournal', { dossier })
    expect(entries[0]).toMatchObject({ act: 'purge_evidence', object: `evidence:${id}` })
  })

  it('keeps what proves something as accepted until a person decides; the rest goes on', async () => {
    const kept = await trashed('đang minh chứng.pdf', true)
    await trashed('bỏ đi.pdf')
    await tidied('2021-06-01T01:00:00.000Z')
    expect(await inTrash()).toEqual([kept])
  })
})

describe('bytes that no record names', () => {
  it('are swept once they are a day old; those of papers stay, in the trash too', async () => {
    const store = fileStoreOf(place.test.deps.config)
    const { sha256 } = await store.put(
      (async function* () {
        yield Buffer.from('không ai nhắc đến')
      })(),
    )
    await place.drop([{ name: 'giữ.pdf', bytes: pdfOf('giữ') }])
    expect(await place.stored()).toBe(2)
    await tidied(new Date().toISOString())
    expect(await place.stored()).toBe(2)
    await tidied(new Date(Date.now() + 2 * day).toISOString())
    expect(await store.stat(sha256)).toBe(null)
    expect(await place.stored()).toBe(1)
    const [paper] = await place.papers()
    const file = await place.get(`/api/v1/dossiers/${dossier}/evidence/${paper?.id}/file`)
    expect(Buffer.from(await file.arrayBuffer()).equals(pdfOf('giữ'))).toBe(true)
  })

  it('of a purged paper go in the same round', async () => {
    await trashed('bỏ đi.pdf')
    await tidied(new Date(Date.now() + 2 * day).toISOString())
    expect([await inTrash(), await place.stored()]).toEqual([[], 0])
  })
})
