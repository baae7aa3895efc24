import type { Output } from '#contract/api.ts'
import { HitKind, type SearchHit } from '#contract/search.ts'
import { covers, unitScope } from '#domain/access/scope.ts'
import { highlight, snippetOf } from '#domain/search/snippet.ts'
import { askedWords } from '#domain/search/words.ts'
import { placeOfDossier } from '../access/authorize.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { refreshIndex } from './refresh-index.ts'
import { type MemoryHit, searchItems, searchUnits } from './search-memory.ts'
import {
  type Asked,
  countKind,
  type Filters,
  type Found,
  type IndexedKind,
  selectKind,
} from './store.ts'

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
  await refreshIndex(deps, place)
  const whole = unitScope(caller.grants, 'readInternal')
  const scope = covers(whole, place.path) ? null : whole
  const dossier = await openDossier(deps, place.dossier)
  const memory = [
    ...searchItems(dossier, input.text, input),
    ...searchUnits(deps, dossier, input.text, { ...input, scope }),
  ]
  const asked = { place, caller, scope, words, filters: input }
  const counts = await countAll(deps, asked, memory)
  return { ...(await pageOf(deps, input, asked, memory, counts)), counts, most }
}

/** In this order; items and units are few and short. */
const order: readonly HitKind[] = ['item', 'unit', 'paper', 'page', 'list', 'reading']

type Counts = Record<HitKind, number>

function noCounts(): Counts {
  return Object.fromEntries(HitKind.options.map((kind) => [kind, 0])) as Counts
}

async function countAll(deps: Deps, asked: Asked, memory: readonly MemoryHit[]): Promise<Counts> {
  const indexed: readonly IndexedKind[] = ['paper', 'page', 'list', 'reading']
  const counted = await Promise.all(indexed.map((kind) => countKind(deps.db, asked, kind, most)))
  const counts = noCounts()
  indexed.forEach((kind, at) => {
    counts[kind] = counted[at] ?? 0
  })
  for (const { kind } of memory) counts[kind]++
  return counts
}

/** The wanted part of all hits, as if the kinds stood one after the other. */
async function pageOf(
  deps: Deps,
  { text, kind: only, from, limit }: Question,
  asked: Asked,
  memory: readonly MemoryHit[],
  counts: Counts,
): Promise<{ hits: SearchHit[]; next: number | null }> {
  const hits: SearchHit[] = []
  let before = 0
  for (const kind of order.filter((one) => only === undefined || one === only)) {
    const start = Math.max(0, from - before)
    const wanted = Math.min(limit - hits.length, counts[kind] - start)
    before += counts[kind]
    if (wanted <= 0) continue
    if (kind === 'item' || kind === 'unit') {
      const own = memory.filter((one) => one.kind === kind).slice(start, start + wanted)
      hits.push(...own.map((one) => memoryHit(one, text)))
    } else {
      const page = { from: start, limit: wanted, most }
      hits.push(...(await selectKind(deps.db, asked, kind, page)).map((one) => toHit(one, text)))
    }
  }
  const end = from + hits.length
  return { hits, next: hits.length > 0 && end < before ? end : null }
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
