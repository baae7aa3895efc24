// Writes docs/formats/*.schema.json anew after a change of the types that the command line prints.
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Readiness } from '../src/domain/evaluation/readiness.ts'
import { GapList } from '../src/domain/gap/gap.ts'

for (const [name, type] of [
  ['check', Readiness],
  ['gaps', GapList],
]) {
  const path = new URL(`../docs/formats/${name}.schema.json`, import.meta.url)
  writeFileSync(path, `${JSON.stringify(z.toJSONSchema(type), null, 2)}\n`)
}
