import { z } from 'zod'
import { EvidenceBook } from '#domain/pack/evidence-list.ts'
import { Example } from '#domain/pack/example.ts'
import { PackHead } from '#domain/pack/pack.ts'
import { ProcedureBook } from '#domain/pack/procedure.ts'
import { Standard } from '#domain/pack/standard.ts'

/** JSON Schemas for editors, by file name in `packs/schema/`: what each file of a pack may say. */
export function packSchemas(): Readonly<Record<string, string>> {
  return {
    'pack.json': schemaOf(PackHead, 'pack.yaml'),
    'standard.json': schemaOf(Standard, 'criteria/*.yaml'),
    'procedure.json': schemaOf(ProcedureBook, 'procedure.yaml'),
    'evidence.json': schemaOf(EvidenceBook, 'evidence.yaml'),
    'examples.json': schemaOf(z.array(Example), 'examples/*.yaml'),
  }
}

/** As an author writes it: what has a default may be left out. */
function schemaOf(type: z.ZodType, title: string): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(type, { io: 'input', reused: 'ref' }) }, null, 2)}\n`
}
