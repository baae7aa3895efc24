import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { packageRoot } from '#server/platform/package-root.ts'
import { runCommand } from './run-command.ts'

// Each command opens an installation with its own PostgreSQL.
vi.setConfig({ testTimeout: 60_000 })

const root = await mkdtemp(join(tmpdir(), 'vedich-cli-transfer-'))
afterAll(() => rm(root, { recursive: true, force: true }))
const data = ['--data', join(root, 'data')]
const sample = join(packageRoot(), 'samples', 'dam-ha')

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const terminal = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await runCommand(args, terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('a folder is imported, exported and found equal by check; a second import is refused', async () => {
  const imported = await run('import', sample, ...data)
  expect(imported).toMatchObject({ code: 0, err: '' })
  expect(imported.out).toContain('dam-ha-2020')
  const folder = join(root, 'out')
  expect(await run('export', 'dam-ha-2020', folder, ...data)).toMatchObject({ code: 0, err: '' })
  expect(await readdir(folder)).toContain('journal.ndjson')
  const [before, after] = [
    await run('check', sample, '--json'),
    await run('check', folder, '--json'),
  ]
  expect(after).toEqual(before)
  const again = await run('import', sample, ...data)
  expect(again).toMatchObject({ code: 2, out: '' })
  expect(again.err).toContain('Đã có rồi')
})

test('what is missing or wrong is said in a sentence, with exit code 2', async () => {
  for (const args of [['import'], ['export', 'dam-ha-2020'], ['import', join(root, 'nowhere')]]) {
    const { code, out, err } = await run(...args, ...data)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
    expect(err).not.toContain(' at ')
  }
})
