import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { hashToken } from '#server/session/token.ts'
import { place } from './testing.ts'

afterEach(() => vi.unstubAllEnvs())

it('init prints a one-time link, whose token only its holder knows, and makes the first dossier', async () => {
  const { vedich, db } = await place()
  const { code, out, err } = await vedich(
    'init',
    '--unit',
    '200',
    '--standard',
    'h16',
    '--year',
    '2020',
  )
  expect(code).toBe(0)
  expect(err).toContain('Đã lập hồ sơ “')
  const token = /^http:\/\/127\.0\.0\.1:3000\/khoi-tao\?ma=(\S{40,})\n$/.exec(out)?.[1] ?? ''
  const tokens = await db.selectFrom('setup_token').selectAll().execute()
  expect(tokens).toMatchObject([{ hash: hashToken(token), used_at: null }])
  const [dossier] = await db.selectFrom('dossier').select(['id', 'year']).execute()
  expect(dossier).toEqual({ id: '200-h16-2020', year: 2020 })
})

it('each new link ends the one before', async () => {
  const { vedich, db } = await place()
  await vedich('init')
  await vedich('init', '--url', 'https://ntm.example.vn/x')
  expect(await db.selectFrom('setup_token').selectAll().execute()).toHaveLength(1)
})

it('init says which flag it does not understand, and then has changed nothing', async () => {
  const { vedich, db } = await place()
  const rest = ['--standard', 'h16', '--year', '2020']
  expect((await vedich('init', '--unit', 'không có', ...rest)).err).toContain('--unit')
  expect((await vedich('init', '--unit', '200')).err).toContain('--standard')
  expect((await vedich('init', '--unit', '200', ...rest.with(1, 'x'))).err).toContain('--standard')
  expect((await vedich('init', '--url', 'x')).code).toBe(2)
  expect(await db.selectFrom('setup_token').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('dossier').selectAll().execute()).toEqual([])
})

it('what is backed up here is restored there, and the journal there proves itself', async () => {
  const here = await place()
  await here.vedich('init', '--unit', '200', '--standard', 'h16', '--year', '2020')
  const file = join(here.data, 'saved.gz')
  expect(await here.vedich('backup', file)).toMatchObject({ code: 0, err: '' })
  expect((await here.vedich('backup', file)).err).toBe(`Đã có tệp ${file}. Chọn tên khác.\n`)
  expect((await here.vedich('restore', '--check', file)).out).toContain('nguyên vẹn')
  expect((await here.vedich('restore', file)).code).toBe(2)
  const there = await place()
  expect(await there.vedich('restore', file)).toMatchObject({ code: 0, err: '' })
  const [dossier] = await there.db.selectFrom('dossier').select('id').execute()
  expect(dossier?.id).toBe('200-h16-2020')
  expect(await there.vedich('verify')).toMatchObject({ code: 0 })
})

it('a file that cannot be restored is refused with a sentence, in both languages', async () => {
  const { vedich, data } = await place()
  await vedich('init')
  const file = join(data, 'saved.gz')
  await vedich('backup', file)
  const cut = join(data, 'cut.gz')
  await writeFile(cut, await readFile(file))
  await truncate(cut, 300)
  expect((await vedich('restore', cut)).err).toContain('bị thiếu phần cuối')
  expect((await vedich('restore', '--lang', 'en', cut)).err).toContain('The end of the backup file')
  expect((await vedich('restore', join(data, 'none.gz'))).err).toContain('Không đọc được tệp')
  expect((await vedich('restore')).err).toContain('Thiếu tên tệp sao lưu')
})

it('there is nothing to back up where nothing was set up', async () => {
  const { vedich, data } = await place()
  const { code, err } = await vedich('backup', join(data, 'saved.gz'))
  expect(code).toBe(2)
  expect(err).toContain('Chưa có dữ liệu')
})
