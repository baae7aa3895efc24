import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readWorkspace } from './read-workspace.ts'
import { copySample, faultsOf, type SampleCopy } from './sample-copy.ts'

let copy: SampleCopy
beforeEach(async () => {
  copy = await copySample()
})
afterEach(() => copy.remove())

describe('the sample of Đầm Hà', () => {
  test('is read whole', async () => {
    expect(await copy.told()).toEqual([])
  })

  test('is read the same with byte order marks, CRLF and reordered columns', async () => {
    const before = await readWorkspace(copy.folder)
    for (const name of ['tasks.csv', 'recognitions.csv', 'readings.csv', 'workspace.yaml'])
      await copy.write(
        name,
        `\ufeff${(await readFile(copy.path(name), 'utf8')).replaceAll('\n', '\r\n')}`,
      )
    expect((await readWorkspace(copy.folder)).content).toEqual(before.content)
  })

  test('is not touched by reading, nor is a faulty one', async () => {
    await copy.replace('readings.csv', '41436.4', '41436,4')
    const before = await snapshot()
    await chmod(copy.folder, 0o555)
    await readWorkspace(copy.folder)
    await chmod(copy.folder, 0o755)
    expect(await snapshot()).toEqual(before)
  })
})

async function snapshot() {
  const names = (await readdir(copy.folder, { recursive: true })).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size } = await stat(copy.path(name))
      return [name, mtimeMs, size]
    }),
  )
}

describe('the files themselves:', () => {
  test.each<[string, () => Promise<unknown>, string[]]>([
    [
      'a missing table',
      () => rm(copy.path('recognitions.csv')),
      ['recognitions.csv   file_missing'],
    ],
    ['no head', () => rm(copy.path('workspace.yaml')), ['workspace.yaml   file_missing']],
    ['an empty table', () => copy.write('tasks.csv', ''), ['tasks.csv   file_empty']],
    [
      'a zip under the name of a table',
      () => copy.write('tasks.csv', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])),
      ['tasks.csv   file_not_text'],
    ],
    [
      'another encoding',
      () => copy.write('tasks.csv', new Uint8Array([0x69, 0x64, 0x0a, 0xd2, 0x0a])),
      ['tasks.csv 2  file_not_utf8'],
    ],
    ['a misspelt name', () => copy.write('reading.csv', 'x'), ['reading.csv   file_unknown']],
    [
      'a prototype key',
      () => copy.replace('workspace.yaml', 'parameters: {}', 'parameters:\n  __proto__: 1'),
      ['workspace.yaml 67  key_forbidden'],
    ],
    [
      'an alias bomb',
      () =>
        copy.replace(
          'workspace.yaml',
          'parameters: {}',
          'a: &a [x]\nb: &b [*a, *a]\nparameters: *b',
        ),
      ['yaml_alias'],
    ],
    [
      'a prototype column',
      () => copy.write('tasks.csv', '__proto__,id\n'),
      ['tasks.csv 1 __proto__ column_unknown'],
    ],
    [
      'a format of the future',
      () => copy.replace('workspace.yaml', 'format: 1', 'format: 2'),
      ['workspace.yaml 1 format format_unknown'],
    ],
    [
      'a journal that is none',
      () => copy.write('journal.ndjson', '{}\n[1]\nx\n'),
      ['journal.ndjson 2  journal_line', 'journal.ndjson 3  journal_line'],
    ],
    [
      'a picture among the minutes',
      () => copy.write('meetings/x.png', 'x'),
      ['meetings/x.png   file_unknown'],
    ],
  ])('%s', async (_, spoil, faults) => {
    await spoil()
    const found = await copy.told()
    for (const fault of faults) expect(found.join('\n')).toContain(fault)
  })

  test('100 MB are refused without being read', async () => {
    await truncate(copy.path('readings.csv'), 100 * 1024 * 1024)
    expect(await copy.told()).toEqual(['readings.csv   file_too_large'])
  })

  test('a table in which every one of 150,000 rows is wrong is told row by row', async () => {
    await copy.write('tasks.csv', `id,text,given_on,source\n${'1,x,7/1/2021,s\n'.repeat(150_000)}`)
    expect(await copy.told()).toHaveLength(150_000)
  })

  test('links are never followed', async () => {
    const outside = join(copy.folder, '../outside.csv')
    await writeFile(outside, 'secret')
    await rm(copy.path('tasks.csv'))
    await symlink(outside, copy.path('tasks.csv'))
    await symlink(join(copy.folder, '..'), copy.path('sections'))
    const found = await copy.told()
    expect(found).toContain('tasks.csv   link_on_disk')
    expect(found).toContain('sections   link_on_disk')
    expect(found.join()).not.toContain('secret')
    expect(found).not.toContain('tasks.csv   file_missing')
  })

  test('nor is one that stands for the folder of rule sets: nothing behind it is named', async () => {
    const outside = join(copy.folder, '../outside')
    await mkdir(join(outside, 'secret'), { recursive: true })
    await writeFile(join(outside, 'secret/pack.yaml'), 'id: x')
    await symlink(outside, copy.path('packs'))
    expect(await copy.told()).toEqual(['packs   link_on_disk'])
  })

  test('a folder that is not there, or is a file', async () => {
    const nowhere = copy.path('nowhere')
    expect(await faultsOf(nowhere)).toEqual([`${nowhere}   folder_missing`])
    await writeFile(nowhere, 'PK')
    expect(await faultsOf(nowhere)).toEqual([`${nowhere}   folder_not_one`])
  })
})
