import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { Example, runExample } from '#domain/pack/example.ts'
import { shippedPacks } from '#server/pack/shipped-packs.ts'

const folder = import.meta.dirname
const { packs: read, faults } = await shippedPacks()
const packs = read.map((one) => one.pack)

test('every shipped pack is read without a fault', () => {
  expect(faults).toEqual([])
  expect(packs.map((one) => one.id)).toEqual(packFolders())
})

/** Criteria packs, procedures and overlays are law that judges: each has worked examples. */
const judging = packs.filter((one) => ['criteria', 'procedure', 'overlay'].includes(one.role))

test.each(judging.map((one) => one.id))('%s has worked examples', (id) => {
  expect(examplesOf(id).length).toBeGreaterThan(0)
})

describe.each(packFolders().filter((id) => examplesOf(id).length > 0))('%s', (id) => {
  for (const example of examplesOf(id))
    test(example.name, () => {
      expect(runExample(example, packs)).toEqual([])
    })
})

function packFolders(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map((entry) => entry.name)
    .sort()
}

function examplesOf(id: string): readonly Example[] {
  const at = join(folder, id, 'examples')
  const files = packFiles(at)
  return files.flatMap((file) => z.array(Example).parse(parse(readFileSync(file, 'utf8'))))
}

function packFiles(at: string): readonly string[] {
  try {
    return readdirSync(at)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(at, name))
  } catch {
    return []
  }
}
