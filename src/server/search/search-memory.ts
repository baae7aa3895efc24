import type { HitKind } from '#contract/search.ts'
import { covers, type Scope } from '#domain/access/scope.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { holdsWords } from '#domain/search/words.ts'
import type { Unit } from '#domain/unit/unit.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import { pathsOf } from '../unit/unit-paths.ts'
import type { Filters } from './store.ts'

/** What is found in memory: criteria, indicators, conditions and units. */
export interface MemoryHit {
  readonly kind: Extract<HitKind, 'item' | 'unit'>
  readonly id: string
  readonly title: string
  readonly item: string | null
  readonly unit: string | null
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
  return namedIn(packs)
    .filter((one) => item === undefined || one.id === item || one.id.startsWith(`${item}.`))
    .filter((one) => holdsWords(one.title, text))
    .map((one) => ({ kind: 'item', ...one, item: one.id, unit: null }))
}

interface Named {
  readonly id: string
  readonly title: string
}

const namedOf = new WeakMap<Pack, readonly Named[]>()

function namedIn(packs: readonly Pack[]): readonly Named[] {
  return packs.flatMap((pack) => {
    const known = namedOf.get(pack) ?? namesOf(pack)
    namedOf.set(pack, known)
    return known
  })
}

function namesOf(pack: Pack): readonly Named[] {
  const criteria = pack.standards.flatMap((one) => one.criteria)
  const conditions = (pack.procedure?.procedures ?? []).flatMap((one) => one.conditions)
  return [
    ...criteria.flatMap((one) => [
      { id: one.id, title: `${one.number}. ${one.name}` },
      ...one.indicators.map(({ id, number, text }) => ({ id, title: `${number} ${text}` })),
      ...(one.requirements?.items ?? []).map(({ id, text }) => ({ id, title: text })),
    ]),
    ...conditions.map(({ id, text }) => ({ id, title: text })),
  ]
}

/** The dossier's unit and those below it, of the caller's scope. */
export function searchUnits(
  deps: Deps,
  dossier: OpenDossier,
  text: string,
  { unit, year, type, item, scope }: Filters & { readonly scope: Scope | null },
): readonly MemoryHit[] {
  if (year !== undefined || type !== undefined || item !== undefined) return []
  const { units } = dossier.workspace
  const pathOf = pathsOf(deps, units)
  const all = new Map<string, Unit>([...deps.reference.units, ...units].map((one) => [one.id, one]))
  return [...all.values()]
    .filter((one) => holdsWords(one.fullName, text))
    .filter((one) => unit === undefined || one.id === unit)
    .filter(({ id }) => {
      const path = pathOf(id)
      return path?.startsWith(dossier.place.path) && (scope === null || covers(scope, path))
    })
    .map((one) => ({ kind: 'unit', id: one.id, title: one.fullName, item: null, unit: one.id }))
}
