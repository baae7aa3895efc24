import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judge } from '#domain/evaluation/judge.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'
import { checkPacks } from './check-packs.ts'
import { openPackLibrary } from './pack-library.ts'
import { addEmptyTables, writeFilesOf } from './testing.ts'

describe('a newcomer who follows docs/how-to/add-a-pack.md', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vedich-new-'))
    expect(writeFilesOf('how-to/add-a-pack.md', folder)).toHaveLength(8)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('has packs without faults, whose examples hold', async () => {
    const checked = await checkPacks([join(folder, 'packs')])
    expect(checked.map(({ pack, examples, faults }) => [pack?.id, examples, faults])).toEqual([
      ['thu-vien-2030', 2, []],
      ['thu-vien-thu-tuc', 0, []],
    ])
  })

  test('finds them in the library beside the shipped ones', async () => {
    const library = await openPackLibrary(join(folder, 'packs'))
    expect(library.faults).toEqual([])
    expect(library.find('thu-vien-2030')?.standards.map(({ id }) => id)).toEqual(['tv30'])
    expect(library.find('thu-vien-2030', '2.0')).toBeUndefined()
    expect(library.find('vn-ntm-2016')?.version).toBe('1.0')
  })

  test('judges a commune by the invented standard, with no change of code', async () => {
    addEmptyTables(folder)
    const { content, packs } = await requireWorkspace(folder)
    const at = { year: 2026, on: '2027-01-15' }
    const { units, conditions } = judge(content.workspace, packs, at)
    expect(units[0]?.standards.map(({ id, verdict }) => [id, verdict])).toEqual([['tv30', 'met']])
    expect(conditions.map(({ id, verdict }) => [id, verdict])).toEqual([['tv.dk.1', 'met']])
  })
})

test('the example of docs/formats/pack.md is a sound pack', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-format-'))
  writeFilesOf('formats/pack.md', folder)
  const checked = await checkPacks([folder])
  expect(checked.map(({ pack, faults }) => [pack?.id, faults])).toEqual([
    ['cho-xa-2030', []],
    ['cho-xa-mau', []],
  ])
  rmSync(folder, { recursive: true })
})
