import { chmod, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { admitWorkspace } from '#server/dossier/admit-workspace.ts'
import { readConfig } from '#server/platform/config.ts'
import { type Installation, openInstallation } from '#server/platform/installation.ts'
import { packageRoot } from '#server/platform/package-root.ts'
import { makeDeps, watchOf } from '#server/start-server.ts'
import { pdfOf } from '#server/upload/made-files.ts'
import { requireWorkspace } from '#server/workspace/read-workspace.ts'
import { runCommand } from './run-command.ts'

let parent: string
let data: string
let installation: Installation

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'vedich-evidence-'))
  await chmod(parent, 0o711)
  data = join(parent, 'data')
  const log = pino({ level: 'silent' })
  const config = readConfig({ VEDICH_DATA: data })
  installation = await openInstallation(config, 'serve', watchOf(log))
  const deps = await makeDeps(installation, config, log)
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(deps, { workspace, overlays: [], by: 'test', origin: {} })
}, 60_000)

afterAll(async () => {
  await installation.close()
  await rm(parent, { recursive: true, force: true })
})

async function run(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const code = await runCommand([...args, '--data', data], {
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
  })
  return { code, ...said }
}

it('files are taken and linked, one line each; a bad one is told and does not stop the others', async () => {
  const good = join(parent, 'Quyết định.pdf')
  const bad = join(parent, 'trang.jpg')
  await writeFile(good, pdfOf('Quyết định'))
  await writeFile(bad, '<html></html>')
  const order = ['--dossier', 'dam-ha-2020', '--link', 'x16.17.1:06898_pre2025:2019-2020']
  const first = await run('evidence', 'add', good, bad, join(parent, 'gone.pdf'), ...order)
  expect(first.code).toBe(1)
  expect(first.out).toContain('✓ Quyết định.pdf: đã lưu')
  expect(first.out).toContain('Đã gắn 1 tài liệu (MC.06898.17.1.01).')
  expect(first.out).toContain('Đã nhận 1 tệp, không nhận 2 tệp.')
  expect(first.err).toContain('✗ trang.jpg: Loại tệp này không nhận')
  expect(first.err).toContain('✗ gone.pdf: Không đọc được tệp')
  const again = await run('evidence', 'add', good, '--dossier', 'dam-ha-2020', '--lang', 'en')
  expect(again).toMatchObject({ code: 0 })
  expect(again.out).toContain('= Quyết định.pdf: is here already')
})

it('what is missing or cannot be understood is told, and nothing is done', async () => {
  expect((await run('evidence', 'add')).code).toBe(2)
  expect((await run('evidence', 'add', 'a.pdf')).err).toContain('--dossier')
  const wrong = ['evidence', 'add', 'a.pdf', '--dossier', 'dam-ha-2020', '--link', 'x16.17.1']
  expect((await run(...wrong)).err).toContain('--link')
  expect((await run('evidence', 'add', 'a.pdf', '--dossier', 'none')).code).toBe(2)
})

it('verify reads every kept file anew: one flipped bit and one lost file are found', async () => {
  expect((await run('verify')).out).toContain('Kho tệp nguyên vẹn: 1 tệp')
  const folder = join(data, 'files')
  const names = await readdir(folder, { recursive: true })
  const path = join(folder, names.find((name) => /[0-9a-f]{64}$/.test(name)) ?? '')
  const file = await open(path, 'r+')
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 100)
  await file.write(Buffer.of((buffer[0] ?? 0) ^ 1), 0, 1, 100)
  await file.close()
  const changed = await run('verify')
  expect(changed).toMatchObject({ code: 1 })
  expect(changed.out).toMatch(/Tệp [0-9a-f]{64} đã bị thay đổi.*MC\.06898\.17\.1\.01/)
  await rm(path)
  expect((await run('verify', '--lang', 'en')).out).toMatch(/File [0-9a-f]{64} is missing/)
})
