// Writes docs/formats/*.schema.json (what the command line prints), packs/schema/*.json (what packs may say),
// docs/openapi.json (the API) and docs/access.md (who may do what) anew after a change of their types.
import { mkdirSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Conclusions } from '../src/domain/conclusion/order.ts'
import { Readiness } from '../src/domain/evaluation/readiness.ts'
import { GapList } from '../src/domain/gap/gap.ts'
import { accessPage } from '../src/server/access/access-page.ts'
import { openApiDocument } from '../src/server/openapi/openapi-document.ts'
import { packSchemas } from '../src/server/pack/pack-schemas.ts'

for (const [name, type] of [
  ['check', Readiness],
  ['gaps', GapList],
  ['conclusions', Conclusions],
]) {
  const path = new URL(`../docs/formats/${name}.schema.json`, import.meta.url)
  writeFileSync(path, `${JSON.stringify(z.toJSONSchema(type), null, 2)}\n`)
}

const folder = new URL('../packs/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(packSchemas())) writeFileSync(new URL(name, folder), text)

const docs = new URL('../docs/', import.meta.url)
writeFileSync(new URL('openapi.json', docs), `${JSON.stringify(openApiDocument(), null, 2)}\n`)
writeFileSync(new URL('access.md', docs), accessPage())
