import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { faultKinds } from '#server/generate/district.ts'
import { runCommand } from './run-command.ts'

// Files are drawn and flushed to disk: slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const root = await mkdtemp(join(tmpdir(), 'vedich-cli-generate-'))
afterAll(() => rm(root, { recursive: true, force: true }))

test('the help lists every kind of fault in both languages', async () => {
  for (const language of ['vi', 'en']) {
    const { code, out } = await run('generate', '--help', '--lang', language)
    expect(code).toBe(0)
    for (const kind of faultKinds) expect(out).toContain(kind)
  }
})

test('a district is written and told', async () => {
  const folder = join(root, 'd')
  const { code, out } = await run(
    ...['generate', folder, '--communes', '1', '--from', '2020', '--to', '2020', '--seed', '7'],
    ...['--fault', 'conflict', '--fault', 'late'],
  )
  expect(code).toBe(0)
  expect(out).toContain('hư cấu')
  expect(out).toMatch(/conflict: M101/)
  expect(await readdir(folder)).toContain('workspace.yaml')
})

test('a complete district passes check; with any one reading of the judged year taken out it has one gap', async () => {
  const folder = join(root, 'whole')
  await run('generate', folder, '--communes', '8', '--complete', '1', '--seed', '7')
  expect((await run('check', folder)).code).toBe(0)
  expect(await gapsOf(folder)).toEqual([])
  const path = join(folder, 'readings.csv')
  const whole = await readFile(path, 'utf8')
  const rows = whole.split('\n')
  const judged = rows.flatMap((row, at) =>
    /,[xh]16\.[^,]*,[^,]*,2020-01-01,/.test(row) ? [at] : [],
  )
  expect(judged.length).toBeGreaterThan(400)
  for (const at of [judged[3], judged[211], judged.at(-1)]) {
    await writeFile(path, rows.filter((_, row) => row !== at).join('\n'))
    expect((await run('check', folder)).code).toBe(1)
    expect(await gapsOf(folder)).toHaveLength(1)
  }
})

test('a wrong option is refused with a sentence and nothing is written', async () => {
  const folder = join(root, 'x')
  const wrong = [
    ['--communes', '0'],
    ['--communes', '8.5'],
    ['--complete', '1.2'],
    ['--seed', '-1'],
    ['--seed', 'bảy'],
    ['--from', '2021', '--to', '2020'],
    ['--to', '1800'],
    ['--to', '2014'],
    ['--nation', '--communes', '9'],
    ['--fault', 'no-such-fault'],
  ]
  for (const options of wrong) {
    const { code, err } = await run('generate', folder, ...options)
    expect([options, code]).toEqual([options, 2])
    expect(err).not.toContain(' at ')
  }
  expect(await readdir(root)).not.toContain('x')
  expect((await run('generate')).code).toBe(2)
})

async function gapsOf(folder: string): Promise<unknown> {
  return JSON.parse((await run('gaps', folder, '--json')).out).gaps
}

async function run(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await runCommand(args, {
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
  })
  return { code, ...said }
}
