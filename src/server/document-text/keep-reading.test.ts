import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { encodeLegacy } from '#domain/legacy-text/legacy-text.ts'
import type { Deps } from '../platform/deps.ts'
import { keepReading } from './keep-reading.ts'
import { type ReadingKey, selectPages, selectReading } from './store.ts'
import { addPaper, testLibrary } from './testing.ts'

async function until(deps: Deps, key: ReadingKey, states: readonly string[]) {
  for (let tries = 0; tries < 200; tries++) {
    const row = await selectReading(deps.db, key)
    if (row && states.includes(row.state)) return row
    await sleep(100)
  }
  throw new Error(`still ${(await selectReading(deps.db, key))?.state}`)
}

it('a file that nobody put into the queue is found, read once and searchable', async () => {
  const { deps } = await testLibrary()
  const text = encodeLegacy(
    'ủy ban nhân dân huyện mẫu về việc xây dựng đường giao thông nông thôn, người dân được hưởng nước sạch',
    'tcvn3',
  )
  const key = await addPaper(deps, {
    name: 'cu.txt',
    kind: 'text',
    bytes: Buffer.from(text, 'latin1'),
  })
  const broken = await addPaper(deps, { name: 'x.pdf', kind: 'pdf', bytes: Buffer.from('%PDF-') })
  const stop = keepReading(deps)
  try {
    const row = await until(deps, key, ['read', 'partly', 'failed'])
    expect(row).toMatchObject({ state: 'read', pages: 1, pages_done: 1, recognised: 0 })
    expect(row.encoding).toMatchObject({ encoding: 'tcvn3', isSure: true })
    const [page] = await selectPages(deps.db, key, 1, 5)
    expect(page?.text).toContain('đường giao thông nông thôn')
    expect(await until(deps, broken, ['read', 'partly', 'failed'])).toMatchObject({
      state: 'failed',
      failure: 'damaged',
    })
  } finally {
    await stop()
  }
}, 60_000)
