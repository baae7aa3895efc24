import type { HitKind } from '#contract/search.ts'
import { covers, type Scope } from '#domain/access/scope.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { holdsWords, searchWords } from '#domain/search/words.ts'
import type { Unit } from '#domain/unit/unit.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import { pathsOf } from '../unit/unit-paths.ts'
import type { Filters } from './store/find-matches.ts'

/** What is found in memory: criteria, indicators, conditions and units. */
export interface MemoryHit {
  readonly kind: Extract<HitKind, 'item' | 'unit'>
  readonly id: string
  readonly title: string
  readonly item: string | null
  readonly unit: string | null
}

interface Named {
  readonly id: string
  readonly title: string
  readonly words: readonly string[]
}

/** Criteria, indicators, requirements and conditions of the dossier's packs whose number or words match. */
export function searchItems(
  dossier: OpenDossier,
  text: string,
  { unit, year, type, item }: Filters,
): readonly MemoryHit[] {
  if (unit !== undefined || year !== undefined || type !== undefined) return []
  const pinned = new Set(dossier.workspace.dossier.packs.map((one) => `${one.id} ${one.version}`))
  const packs = dossier.packs.filter((one) => pinned.has(`${one.id} ${one.version}`))
  const wanted = searchWords(text)
  return packs
    .flatMap(itemsOf)
    .filter((one) => item === undefined || one.id === item || one.id.startsWith(`${item}.`))
    .filter((one) => holdsWords(one.words, wanted))
    .map(({ id, title }) => ({ kind: 'item', id, title, item: id, unit: null }))
}

const itemsOf = remembered((pack: Pack) => {
  const criteria = pack.standards.flatMap((one) => one.criteria)
  const conditions = (pack.procedure?.procedures ?? []).flatMap((one) => one.conditions)
  return [
    ...criteria.flatMap((one) => [
      named(one.id, `${one.number}. ${one.name}`),
      ...one.indicators.map(({ id, number, text }) => named(id, `${number} ${text}`)),
      ...(one.requirements?.items ?? []).map(({ id, text }) => named(id, text)),
    ]),
    ...conditions.map(({ id, text }) => named(id, text)),
  ]
})

function named(id: string, title: string): Named {
  return { id, title, words: searchWords(title) }
}

/** The dossier's unit and those below it, of the caller's scope. */
export function searchUnits(
  deps: Deps,
  dossier: OpenDossier,
  text: string,
  { unit, year, type, item, scope }: Filters & { readonly scope: Scope | null },
): readonly MemoryHit[] {
  if (year !== undefined || type !== undefined || item !== undefined) return []
  const wanted = searchWords(text)
  return unitsOf(dossier.workspace.units)(deps, dossier.place.path)
    .filter((one) => holdsWords(one.words, wanted))
    .filter((one) => unit === undefined || one.id === unit)
    .filter((one) => scope === null || covers(scope, one.path))
    .map(({ id, title }) => ({ kind: 'unit', id, title, item: null, unit: id }))
}

/** Of the ten thousand units of the country, the few below the dossier's; found once for each list of own units. */
const unitsOf = remembered((own: readonly Unit[]) => {
  const found = new Map<string, ReturnType<typeof unitsUnder>>()
  return (deps: Deps, top: string) => {
    const under = found.get(top) ?? unitsUnder(deps, own, top)
    found.set(top, under)
    return under
  }
})

function unitsUnder(deps: Deps, own: readonly Unit[], top: string) {
  const pathOf = pathsOf(deps, own)
  const all = new Map<string, Unit>([...deps.reference.units, ...own].map((one) => [one.id, one]))
  return [...all.values()].flatMap(({ id, fullName }) => {
    const path = pathOf(id)
    return path?.startsWith(top) ? [{ ...named(id, fullName), path }] : []
  })
}

/** Makes something of a thing once. */
function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}
