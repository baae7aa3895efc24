import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

const fixtures = join(import.meta.dirname, '../../e2e/table-fixtures')
const table = join(fixtures, 'ten-years-tcvn3.xls')
let folder: string
let data: string

async function vedich(...args: readonly string[]) {
  const said = { out: '', err: '' }
  const terminal = {
    out: (text: string) => {
      said.out += `${text}\n`
    },
    err: (text: string) => {
      said.err += `${text}\n`
    },
  }
  const code = await runCommand([...args, '--data', data], terminal)
  return { code, ...said }
}

const ask = ['import-table', table, '--form', 'commune-ntm', '--unit', 'M101004'] as const

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vedich-import-table-'))
  data = join(folder, 'data')
  const workspace = join(folder, 'mau')
  const size = ['--communes', '5', '--from', '2010', '--to', '2020', '--complete', '0']
  expect((await vedich('generate', workspace, ...size)).code).toBe(0)
  // Nothing of the commune is entered yet.
  const readings = join(workspace, 'readings.csv')
  const lines = (await readFile(readings, 'utf8')).split('\n')
  await writeFile(readings, lines.filter((line) => !line.includes('M101004')).join('\n'))
  expect((await vedich('import', workspace)).code).toBe(0)
}, 60_000)

it('a dry run names each cell that is doubtful or wrong, and stores nothing', async () => {
  const { code, out } = await vedich(...ask, '--dry-run')
  expect(code).toBe(1)
  expect(out).toContain('Trang “Bieu 01”, tiêu đề ở dòng 5-7, biểu: commune-ntm')
  expect(out).toContain('1 dòng ẩn không đọc')
  expect(out).toContain('Bieu 01!N15 Sai: x16.11.1 M101004 2020 “#DIV/0!” - công thức đang báo lỗi')
  expect(out).toContain('Bieu 01!N13 Cần xem lại: x16.10.1 M101004 2020 “41.5”')
  expect(out).toContain('Xem trước: chưa ghi gì.')
  expect((await vedich(...ask)).out).toContain('Chưa ghi gì.')
}, 60_000)

it('ten years of a messy .xls of old fonts come out of an export as expected', async () => {
  const { code, out } = await vedich(...ask, '--dot', 'decimal', '--skip-wrong')
  expect(out).toContain('Đã ghi 38 số liệu (nháp).')
  expect(code).toBe(0)
  const exported = join(folder, 'exported')
  expect((await vedich('export', 'huyen-mau-m1-2020', exported)).code).toBe(0)
  expect(await figuresOf(exported)).toEqual(await expectedFigures())
}, 60_000)

it('the same again changes nothing, as JSON too', async () => {
  const { code, out } = await vedich(...ask, '--dot', 'decimal', '--skip-wrong', '--json')
  expect(code).toBe(0)
  const { counts, stored } = JSON.parse(out)
  expect(counts).toMatchObject({ same: 38, added: 0, changed: 0, wrong: 1 })
  expect(stored).toBe(0)
}, 60_000)

it('a file that is not there, is no table or has a wrong option is refused with a sentence', async () => {
  const missing = await vedich('import-table', join(folder, 'khong-co.xlsx'))
  expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('Không đọc được tệp')])
  const text = join(folder, 'x.xlsx')
  await writeFile(text, '%PDF-1.4')
  const wrong = await vedich('import-table', text)
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('không phải bảng tính')])
  expect((await vedich(...ask, '--dot', 'x')).code).toBe(2)
}, 60_000)

async function figuresOf(exported: string): Promise<readonly string[]> {
  const [head = '', ...lines] = (await readFile(join(exported, 'readings.csv'), 'utf8')).split('\n')
  const names = head.replace('\ufeff', '').split(',')
  return lines
    .map((line) => line.split(','))
    .filter(
      (cells) => cells[names.indexOf('unit')] === 'M101004' && cells.join().includes('ten-years'),
    )
    .map((cells) => {
      const of = (name: string) => cells[names.indexOf(name)] ?? ''
      return `${of('item')},${of('part')},${of('to').slice(0, 4)},${of('value')}`
    })
    .sort()
}

async function expectedFigures(): Promise<readonly string[]> {
  const text = await readFile(join(fixtures, 'ten-years-expected.csv'), 'utf8')
  return text.trim().split('\n').slice(1).sort()
}
