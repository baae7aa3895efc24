import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Call } from '#contract/client.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { packageRoot } from '../platform/package-root.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'
import { naughtyStrings } from './naughty-strings.ts'
import { type TestApp, testApp } from './test-app.ts'

const dossier = 'dam-ha-2020'
const unit = '06898_pre2025'
let test: TestApp
let call: Call
let cookie: string

beforeAll(async () => {
  test = await testApp()
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(test.deps, { workspace, overlays: [], by: 'test', origin: {} })
  const person = await test.as('standingAgency')
  call = person.call
  cookie = person.cookie
})

const figure = { dossier, unit, item: 'x16.10.1', kind: 'actual', value: 50 } as const

describe('a naughty text', () => {
  it.each(naughtyStrings.map((text, at) => [at, text]))(
    '%i is kept as it was typed',
    async (at, text) => {
      const year = 2010 + (Number(at) % 10)
      const scope = `lần ${at}`
      const typed = { source: `${text}`, note: `${text}` }
      const { reading } = await call('recordReading', {
        ...figure,
        ...typed,
        scope,
        year,
        version: 0,
      })
      expect(reading).toMatchObject(typed)
      const { readings } = await call('listReadings', { dossier, unit, year, limit: 500 })
      expect(readings.find((one) => one.id === reading.id)).toMatchObject(typed)
      const { entries } = await call('listJournal', { dossier, limit: 1 })
      expect(entries[0]?.after).toMatchObject(typed)
    },
  )

  it('names a dossier, unit or pack that is not there, and searches for nothing', async () => {
    for (const text of naughtyStrings) {
      const short = text.slice(0, 100)
      for (const asked of [
        () => call('readDossier', { dossier: short }),
        () => call('readItem', { dossier, unit: text, item: text }),
        () => call('readPack', { pack: text }),
        () => call('readUnit', { unit: text }),
      ])
        await expect(asked()).rejects.toMatchObject({
          code: expect.stringMatching(/^(not_found|bad_input)$/),
        })
      await call('listUnits', { search: text.slice(0, 200) })
      await call('listReadings', { dossier, item: text })
    }
  })

  it('with a zero byte, which no database keeps, is refused by a sentence', async () => {
    for (const text of ['a\u0000b', '\u0000'])
      for (const asked of [
        () => call('recordReading', { ...figure, year: 2009, source: text, version: 0 }),
        () => call('readDossier', { dossier: text }),
        () => call('listReadings', { dossier, item: text }),
      ])
        await expect(asked()).rejects.toMatchObject({
          code: expect.stringMatching(/^(bad_input|not_found)$/),
        })
  })
})

it('half a sign, which no database keeps, is refused', async () => {
  const source = 'half a sign \ud83d'
  await expect(
    call('recordReading', { ...figure, year: 2009, source, version: 0 }),
  ).rejects.toMatchObject({
    code: 'bad_input',
    details: { fields: [{ field: 'source', code: 'text_not_kept' }] },
  })
})

describe('a hostile body', () => {
  const send = async (body: BodyInit, type = 'application/json') => {
    const answer = await test.app.request(`/api/v1/dossiers/${dossier}/readings`, {
      method: 'POST',
      headers: { cookie, 'content-type': type },
      body,
    })
    return [answer.status, (await answer.json()).code]
  }
  const valid = { ...figure, year: 2008, source: 'Xã', version: 0 }

  it.each([
    ['nested a hundred thousand deep', `{"note":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['cut in the middle', '{"unit":"06898'],
    ['no object', '[]'],
    ['no JSON', 'unit=06898'],
    ['with a field that nobody knows', JSON.stringify({ ...valid, isAdministrator: true })],
    ['with a prototype', `{"__proto__":{"state":"accepted"},${JSON.stringify(valid).slice(1)}`],
    ['with a number beyond all numbers', JSON.stringify(valid).replace('50', '1e999')],
  ])('%s is refused as bad input', async (_, body) => {
    expect(await send(body)).toEqual([400, 'bad_input'])
  })

  it('that is not UTF-8, or says that it is a form, is refused as bad input', async () => {
    expect(await send(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).toEqual([400, 'bad_input'])
    expect(await send(JSON.stringify(valid), 'text/plain')).toEqual([400, 'bad_input'])
  })

  it('of nine million letters is refused as too large', async () => {
    expect(await send(JSON.stringify({ ...valid, note: 'a'.repeat(9_000_000) }))).toEqual([
      413,
      'too_large',
    ])
  })
})
