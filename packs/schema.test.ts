import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packSchemas } from '#server/pack/pack-schemas.ts'

test.each(Object.entries(packSchemas()))(
  'schema/%s says what the program reads (else: node scripts/write-schemas.mjs, biome check --write packs/schema)',
  (name, text) => {
    const shipped = readFileSync(join(import.meta.dirname, 'schema', name), 'utf8')
    expect(JSON.parse(shipped)).toEqual(JSON.parse(text))
  },
)
