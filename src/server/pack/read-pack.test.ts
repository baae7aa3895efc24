import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashPack } from './pack-files.ts'
import { readPack } from './read-pack.ts'

const head = `id: thu
version: '1'
role: criteria
title: Bộ thử
`
const standard = `id: tv
family: reading-room
title: Thư viện
level: commune
criteria:
  - id: tv.1
    number: 1
    name: Sách
    indicators:
      - id: tv.1.1
        number: '1.1'
        text: Tỷ lệ sách mới
        unit: '%'
        setBy: national
        rule: { form: compare, comparison: atLeast, target: 95.5 }
        basis: { text: { type: recall, confidence: high }, value: { type: recall, confidence: high } }
`

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'vedich-pack-')), 'thu')
  write('pack.yaml', head)
  write('criteria/tv.yaml', standard)
})
afterEach(() => rmSync(dirname(folder), { recursive: true }))

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

async function faults() {
  const { read, faults: found } = await readPack(folder, 'thu')
  expect(read).toBeNull()
  return found.map(({ file, line, code }) => [file.replaceAll('\\', '/'), line, code])
}

describe('a pack folder', () => {
  test('is read whole', async () => {
    const { read, faults: none } = await readPack(folder)
    expect(none).toEqual([])
    expect(read?.pack.standards[0]?.criteria[0]?.indicators[0]?.rule).toMatchObject({
      target: 95.5,
    })
  })

  test('knows file and line of each thing in it', async () => {
    const { read } = await readPack(folder, 'thu')
    const path = ['standards', 0, 'criteria', 0, 'indicators', 0, 'rule', 'target']
    const placed = read?.place({ path, code: 'percent_outside', params: { value: 101 } })
    expect(placed).toMatchObject({ line: 15, column: 'criteria[1].indicators[1].rule.target' })
    expect(placed?.file).toBe(join('thu', 'criteria', 'tv.yaml'))
  })

  test('has a SHA-256 over its files by path; examples, notes and their order are outside', async () => {
    const before = (await readPack(folder)).read?.pack.sha256
    write('examples/a.yaml', '[]\n')
    write('README.md', 'ghi chú\n')
    expect((await readPack(folder)).read?.pack.sha256).toBe(before)
    write('criteria/tv.yaml', `${standard}# khác\n`)
    expect((await readPack(folder)).read?.pack.sha256).not.toBe(before)
  })

  test('has the SHA-256 that sha256sum gives', () => {
    const file = (path: string, text: string) => {
      return { path, name: path, text, bytes: new TextEncoder().encode(text) }
    }
    const files = [file('pack.yaml', 'b\n'), file('criteria/a.yaml', 'a\n')]
    // (cd pack && sha256sum criteria/a.yaml pack.yaml | sha256sum)
    expect(hashPack(files)).toBe('3425474659a96c28d256e6387fd3afdc1f3348710a4df9ab712477c8f29629f8')
  })
})

describe('a pack is refused, with file, line and reason, for', () => {
  test.each<[string, string, string | Uint8Array, number | undefined, string]>([
    ['an empty file', 'pack.yaml', '', undefined, 'file_empty'],
    ['a file of comments', 'pack.yaml', '# gì đó\n', 1, 'value_missing'],
    [
      'a zip called .yaml',
      'pack.yaml',
      new Uint8Array([80, 75, 3, 4, 20]),
      undefined,
      'file_not_text',
    ],
    [
      'another encoding',
      'pack.yaml',
      new Uint8Array([105, 100, 58, 10, 0xe1, 10]),
      2,
      'file_not_utf8',
    ],
    ['an alias bomb', 'pack.yaml', 'a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n', 1, 'yaml_alias'],
    ['a prototype key', 'pack.yaml', `${head}__proto__: {a: 1}\n`, 5, 'key_forbidden'],
    [
      'a nested prototype key',
      'pack.yaml',
      `${head}sources: {constructor: {}}\n`,
      5,
      'key_forbidden',
    ],
    ['a doubled key', 'pack.yaml', `${head}title: Khác\n`, 5, 'key_doubled'],
    ['an unknown key', 'pack.yaml', `${head}titel: Khác\n`, 5, 'key_unknown'],
    [
      'a decimal comma',
      'criteria/tv.yaml',
      standard.replace('95.5', "'95,5'"),
      15,
      'number_not_plain',
    ],
    [
      'thousands dots',
      'criteria/tv.yaml',
      standard.replace('95.5', '1.234.567'),
      15,
      'number_not_plain',
    ],
    ['another folder’s id', 'pack.yaml', head.replace('thu', 'khac'), 1, 'pack_id_not_folder'],
    ['an unknown file', 'criteria/tv.yml', standard, undefined, 'file_unknown'],
  ])('%s', async (_, path, content, line, code) => {
    write(path, content)
    expect(await faults()).toContainEqual([`thu/${path}`, line, code])
  })

  test('a file of 100 MB, which is not read', async () => {
    write('criteria/lon.yaml', '')
    truncateSync(join(folder, 'criteria/lon.yaml'), 100 * 1024 * 1024)
    const start = performance.now()
    expect(await faults()).toEqual([['thu/criteria/lon.yaml', undefined, 'file_too_large']])
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('more than 20 MB in all', async () => {
    const text = `${standard}# ${'x'.repeat(1_900_000)}\n`
    for (let i = 0; i < 12; i += 1) write(`criteria/c${i}.yaml`, text)
    expect(await faults()).toContainEqual(['thu', undefined, 'folder_too_large'])
  })

  test('more than 500 files', async () => {
    for (let i = 0; i < 501; i += 1) write(`criteria/c${i}.yaml`, 'x')
    expect(await faults()).toContainEqual(['thu', undefined, 'too_many_files'])
  })

  test('links that lead outside, whether to a file or a folder', async () => {
    const outside = join(dirname(folder), 'outside')
    mkdirSync(outside)
    writeFileSync(join(outside, 'x.yaml'), standard)
    symlinkSync(join(outside, 'x.yaml'), join(folder, 'criteria/x.yaml'))
    symlinkSync(outside, join(folder, 'examples'))
    expect(await faults()).toEqual(
      expect.arrayContaining([
        ['thu/criteria/x.yaml', undefined, 'file_outside'],
        ['thu/examples', undefined, 'file_outside'],
      ]),
    )
  })

  test('no folder, and a folder without pack.yaml', async () => {
    rmSync(join(folder, 'pack.yaml'))
    expect(await faults()).toEqual([['thu/pack.yaml', undefined, 'file_missing']])
    rmSync(folder, { recursive: true })
    expect(await faults()).toEqual([['thu', undefined, 'folder_missing']])
  })
})
