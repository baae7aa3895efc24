import type { EvidencePaper } from '#contract/evidence.ts'
import { Refusal } from '#domain/refusal.ts'
import { placeOfDossier } from '../access/authorize.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { toPaper } from './paper-row.ts'
import { type Filter, type Order, seenWhere } from './store/filter.ts'
import { countPapers, selectPage } from './store/papers.ts'

interface Asked extends Filter {
  readonly dossier: string
  readonly order: Order
  readonly after?: string | undefined
  readonly limit: number
}

/** Kho minh chứng, a page at a time: what the caller may see. */
export async function listEvidence(
  deps: Deps,
  input: Asked,
  { caller }: Call,
): Promise<{ evidence: EvidencePaper[]; total: number; next: string | null }> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const where = seenWhere(caller, place, input)
  const page = { order: input.order, after: readCursor(input.after), limit: input.limit + 1 }
  const rows = await selectPage(deps.db, place, where, page)
  const shown = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? shown.at(-1) : undefined
  return {
    evidence: shown.map(toPaper),
    total: await countPapers(deps.db, place, where),
    next: last ? writeCursor(last.key, last.id) : null,
  }
}

function writeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

function readCursor(text: string | undefined): readonly [string, string] | null {
  if (text === undefined) return null
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString())
    return [String(key), String(id)]
  } catch {
    throw new Refusal('bad_input', { fields: [{ field: 'after', code: 'cursor' }] })
  }
}
