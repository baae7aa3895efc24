import type { Output } from '#contract/api.ts'
import { HitKind, type SearchHit } from '#contract/search.ts'
import { covers, unitScope } from '#domain/access/scope.ts'
import { highlight, snippetOf } from '#domain/search/snippet.ts'
import { askedWords } from '#domain/search/words.ts'
import { placeOfDossier } from '../access/authorize.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { refreshIndex } from './refresh-index.ts'
import { type MemoryHit, searchItems, searchUnits } from './search-memory.ts'
import {
  type Asked,
  byIndex,
  countKind,
  type Filters,
  type Found,
  type IndexedKind,
  probeIndex,
  selectKind,
} from './store/find-matches.ts'

/** More matches of a kind are neither counted nor ranked: whoever finds so many asks for more words. */
const most = 500

interface Question extends Filters {
  readonly dossier: string
  readonly text: string
  readonly kind?: HitKind | undefined
  readonly from: number
  readonly limit: number
}

/**
 * Tìm kiếm trong hồ sơ: what the caller may see of papers, pages, items, units, readings and lists, each kind after the other, the best
 * first. What was changed a moment ago is found too.
 */
export async function search(
  deps: Deps,
  input: Question,
  { caller }: Call,
): Promise<Output<'search'>> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const words = askedWords(input.text, place.dossier)
  if (words === null) return { hits: [], counts: noCounts(), most, next: null }
  const whole = unitScope(caller.grants, 'readInternal')
  const scope = covers(whole, place.path) ? null : whole
  const dossier = await openDossier(deps, place.dossier)
  const memory = [
    ...searchItems(dossier, input.text, input),
    ...searchUnits(deps, dossier, input.text, { ...input, scope }),
  ]
  const asked = { place, caller, scope, words, filters: input }
  const find = (sequence: number) =>
    byIndex(deps.db, async (tx) => {
      const index = await probeIndex(tx, place, words)
      if (index.sequence < sequence) return null
      return await findAll(tx, input, { asked, kinds: index.kinds, memory })
    })
  const found = await find(dossier.sequence)
  if (found) return { ...found, most }
  await refreshIndex(deps, place, dossier.sequence)
  const renewed = await find(Number.NEGATIVE_INFINITY)
  return { hits: [], counts: noCounts(), next: null, ...renewed, most }
}

/** In this order; items and units are few and short. */
const order: readonly HitKind[] = ['item', 'unit', 'paper', 'page', 'list', 'reading']

type Counts = Record<HitKind, number>

function noCounts(): Counts {
  return Object.fromEntries(HitKind.options.map((kind) => [kind, 0])) as Counts
}

/** Where the hits come from; `kinds`: of which the index has matches at all. */
interface Sources {
  readonly asked: Asked
  readonly kinds: readonly IndexedKind[]
  readonly memory: readonly MemoryHit[]
}

/** The wanted part of all hits, as if the kinds stood one after the other, and how many there are of each. */
async function findAll(
  tx: Tx,
  { text, kind: only, from, limit }: Question,
  sources: Sources,
): Promise<{ hits: SearchHit[]; counts: Counts; next: number | null }> {
  const hits: SearchHit[] = []
  const counts = noCounts()
  let before = 0
  for (const kind of order) {
    const isWanted = only === undefined || only === kind
    const window = { from: Math.max(0, from - before), limit: isWanted ? limit - hits.length : 0 }
    const part = await findKind(tx, sources, kind, window, text)
    counts[kind] = part.count
    hits.push(...part.hits)
    if (isWanted) before += part.count
  }
  const end = from + hits.length
  return { hits, counts, next: hits.length > 0 && end < before ? end : null }
}

async function findKind(
  tx: Tx,
  { asked, kinds, memory }: Sources,
  kind: HitKind,
  window: { readonly from: number; readonly limit: number },
  text: string,
): Promise<{ readonly count: number; readonly hits: readonly SearchHit[] }> {
  if (kind === 'item' || kind === 'unit') {
    const own = memory.filter((one) => one.kind === kind)
    const shown = own.slice(window.from, window.from + window.limit)
    return { count: own.length, hits: shown.map((one) => memoryHit(one, text)) }
  }
  if (!kinds.includes(kind)) return { count: 0, hits: [] }
  if (window.limit <= 0) return { count: await countKind(tx, asked, kind, most), hits: [] }
  const { count, found } = await selectKind(tx, asked, kind, { ...window, most })
  return { count, hits: found.map((one) => toHit(one, text)) }
}

function memoryHit({ kind, id, title, item, unit }: MemoryHit, text: string): SearchHit {
  const none = { page: null, snippet: [], year: null, code: null }
  return { kind, id, title: [...highlight(title, text)], item, unit, ...none }
}

function toHit(found: Found, text: string): SearchHit {
  const { kind, object, page, unit, item, year, code } = found
  const title = found.title ?? firstLine(found.text)
  return {
    kind,
    id: object,
    page: kind === 'page' ? page : null,
    title: [...highlight(title, text)],
    snippet: [...snippetOf(found.text, text)],
    unit,
    item,
    year,
    code,
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.slice(0, 300) ?? ''
}
