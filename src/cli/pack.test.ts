import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

const root = join(import.meta.dirname, '../..')

async function vedich(...args: readonly string[]) {
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

describe('the command line', () => {
  test('lists every command with its sentence, in both languages', async () => {
    const { code, out } = await vedich('--help')
    expect(code).toBe(0)
    for (const name of Object.keys(commands))
      expect(out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'))
    expect((await vedich('--help', '--lang', 'en')).out).toContain('Exit codes')
  })

  test.each(Object.keys(commands))('%s has its help in both languages', async (name) => {
    const vi = await vedich(name, '--help')
    const en = await vedich(name, '--lang', 'en', '-h')
    expect([vi.code, en.code]).toEqual([0, 0])
    expect(vi.out).not.toBe(en.out)
  })

  test.each([
    [['khac'], /Không có lệnh “khac”/],
    [['--lang', 'en', 'other'], /There is no command “other”/],
    [['constructor'], /Không có lệnh “constructor”/],
    [['pack', 'list', '--khac'], /Tuỳ chọn “--khac”/],
    [['pack', 'list', '--lang', 'fr'], /Không có ngôn ngữ “fr”/],
    [['pack', 'list', '--data'], /Tuỳ chọn “--data/],
    [['pack'], /Thiếu lệnh con/],
    [['pack', 'check'], /Thiếu thư mục/],
    [['pack', 'show', 'khong-co'], /Không có bộ quy định “khong-co”/],
    [['pack', 'check', 'khong-co'], /khong-co: Không tìm thấy thư mục/],
  ])('%j is refused with a sentence, exit 2', async (args, sentence) => {
    const { code, out, err } = await vedich(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
  })

  test('is one program that ends with the exit code, and quietly when its reader leaves', async () => {
    const main = join(root, 'src/cli/main.ts')
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, [main, '--version'])
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    await expect(run(process.execPath, [main, 'khac'])).rejects.toMatchObject({ code: 2 })
    const show = `"${process.execPath}" "${main}" pack show vn-ntm-2021 | head -1`
    const { stderr } = await run('sh', ['-c', show])
    expect(stderr).toBe('')
  })
})

describe('vedich pack', () => {
  test('lists the shipped packs with their standards', async () => {
    const { code, out } = await vedich('pack', 'list')
    expect(code).toBe(0)
    expect(out).toMatch(/^vn-ntm-2016 1\.0 {2}Bộ tiêu chí/m)
    expect(out).toMatch(/^ {4}x16 .*19 tiêu chí, 49 chỉ tiêu$/m)
  })

  test('shows a rule down to its document, with how sure it is', async () => {
    const { out } = await vedich('pack', 'show', 'vn-ntm-2016@1.0')
    expect(out).toMatch(
      /5\.3 Tỷ lệ trường Trung học phổ thông đạt chuẩn: từ 60 % trở lên .*\[nguồn: GT-558/,
    )
    expect(out).toContain('{QD-558; TT-35-2016, Điều 8}')
    expect(out).toMatch(/\[hiểu biết chung, yếu\].*phải đối chiếu bản gốc/)
  })

  test('shows every shipped pack in both languages', async () => {
    const { packs } = await import('#server/pack/pack-library.ts').then((m) => m.openPackLibrary())
    for (const { id, title } of packs)
      for (const language of ['vi', 'en']) {
        const { code, out } = await vedich('pack', 'show', id, '--lang', language)
        expect(code).toBe(0)
        expect(out).toContain(title)
        expect(out).not.toMatch(/undefined|\[object/)
      }
  })

  test('tells what differs between two packs', async () => {
    const { code, out } = await vedich('pack', 'diff', 'vn-ntm-2009', 'vn-ntm-2016')
    expect(code).toBe(0)
    expect(out).toMatch(/^~ sửa x16 2\.1 \(x16\.02\.1\) · rule: /m)
    expect(out).toMatch(/^\+ thêm QD-1980: /m)
    expect((await vedich('pack', 'diff', 'vn-ntm-2016', 'vn-ntm-2016')).out).toBe(
      'Không khác nhau.\n',
    )
  })

  test('check tells a fault by file and line, exit 2; a changed level breaks an example', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'vedich-check-')), 'vn-ntm-2016')
    cpSync(join(root, 'packs/vn-ntm-2016'), folder, { recursive: true })
    expect(await vedich('pack', 'check', folder)).toMatchObject({ code: 0, err: '' })
    const file = join(folder, 'criteria/h16.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('target: 60 }', 'target: 160 }'))
    const line = text.slice(0, text.indexOf('target: 60 }')).split('\n').length
    const wrong = await vedich('pack', 'check', folder)
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain(`${file}:${line}: `)
    expect(wrong.err).toContain('Tỷ lệ 160 ngoài khoảng 0–100')
    writeFileSync(file, text.replaceAll('target: 60 }', 'target: 99 }'))
    const moved = await vedich('pack', 'check', folder)
    expect(moved.err).toMatch(/examples\/\w+\.yaml:\d+: Ví dụ “/)
    rmSync(join(folder, '..'), { recursive: true })
  })
})
