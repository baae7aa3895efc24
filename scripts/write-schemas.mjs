// Writes docs/formats/*.schema.json (what the command line prints) and packs/schema/*.json (what packs may say) anew after
// a change of their types.
import { mkdirSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Readiness } from '../src/domain/evaluation/readiness.ts'
import { GapList } from '../src/domain/gap/gap.ts'
import { packSchemas } from '../src/server/pack/pack-schemas.ts'

for (const [name, type] of [
  ['check', Readiness],
  ['gaps', GapList],
]) {
  const path = new URL(`../docs/formats/${name}.schema.json`, import.meta.url)
  writeFileSync(path, `${JSON.stringify(z.toJSONSchema(type), null, 2)}\n`)
}

const folder = new URL('../packs/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(packSchemas())) writeFileSync(new URL(name, folder), text)
