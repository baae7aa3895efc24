import type { IndicatorResult, JudgedTarget, Readiness } from '#domain/evaluation/readiness.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Indicator, Requirement } from '#domain/pack/standard.ts'
import type { Rule } from '#domain/rule/rule.ts'
import { atOf, type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'

type Item = Indicator | Requirement

/** One level of one item as some unit has it, with how many verdicts wait for it. */
interface Level {
  readonly item: string
  readonly part: string | null
  readonly target: JudgedTarget
  readonly holdsUp: number
}

/** What the place must set or has set: levels and parameters, with how many verdicts each unset one holds up. */
export async function readSettings(deps: Deps, input: { readonly dossier: string }) {
  const dossier = await openDossier(deps, input.dossier)
  const readiness = dossier.readiness(atOf(dossier, {}))
  const { packs } = dossier.assessed(dossier.today)
  return {
    targets: targetsOf(readiness, packs),
    parameters: parametersOf(dossier, packs),
    overlays: packs
      .filter((pack) => pack.role === 'overlay')
      .map(({ id, version, title, sha256 }) => ({ id, version, title, sha256 })),
  }
}

function targetsOf(readiness: Readiness, packs: readonly Pack[]) {
  const items = new Map(packs.flatMap((pack) => itemsIn(pack).map((one) => [one.item.id, one])))
  return levelsIn(readiness)
    .flatMap((level) => {
      const known = items.get(level.item)
      return known && isPlaces(level, known) ? [toTarget(level, known)] : []
    })
    .toSorted((a, b) => b.holdsUp - a.holdsUp)
}

interface KnownItem {
  readonly item: Item
  readonly pack: string
}

/** Left to the province, set by an overlay, or waited for. */
function isPlaces({ target, holdsUp }: Level, { item, pack }: KnownItem): boolean {
  const isLeft = 'setBy' in item && item.setBy === 'province'
  return isLeft || target.from !== pack || holdsUp > 0
}

function toTarget({ part, target, holdsUp }: Level, { item, pack }: KnownItem) {
  return {
    item: item.id,
    part,
    number: 'number' in item ? item.number : '',
    text: item.text,
    unit: target.unit ?? item.unit ?? null,
    comparison: target.comparison,
    form: isPass(item.rule, part) ? ('pass' as const) : ('level' as const),
    target,
    setBy: target.from === pack ? null : target.from,
    mandate: ('mandate' in item ? item.mandate : undefined) ?? null,
    holdsUp,
  }
}

/** Is the item, or one part of it, passed or not passed without a number? */
function isPass(rule: Rule, part: string | null): boolean {
  if ('parts' in rule) return rule.parts.some((one) => one.id === part && isPass(one.rule, null))
  return 'rule' in rule ? isPass(rule.rule, null) : rule.form === 'pass'
}

/** Each level once, as the first unit has it; those that wait are counted over all units. */
function levelsIn(readiness: Readiness): readonly Level[] {
  const levels = new Map<string, Level>()
  for (const result of resultsIn(readiness))
    for (const one of levelsOf(result)) {
      const key = `${one.item}/${one.part ?? ''}`
      const there = levels.get(key)
      const shown = there && there.target.value === null ? there : (there ?? one)
      levels.set(key, { ...shown, holdsUp: (there?.holdsUp ?? 0) + one.holdsUp })
    }
  return [...levels.values()]
}

function resultsIn(readiness: Readiness): readonly IndicatorResult[] {
  return readiness.units.flatMap((unit) =>
    unit.standards.flatMap((standard) =>
      standard.criteria.flatMap((one) => [...one.indicators, ...one.requirements]),
    ),
  )
}

function levelsOf({ id, target, parts, reasons }: IndicatorResult): Level[] {
  const waits = (all: IndicatorResult['reasons']) =>
    all.some((one) => one.code === 'target_unset') ? 1 : 0
  const whole = parts.length === 0 && target !== null
  return [
    ...(whole ? [{ item: id, part: null, target, holdsUp: waits(reasons) }] : []),
    ...parts.flatMap((part) =>
      part.target === null
        ? []
        : [{ item: id, part: part.id, target: part.target, holdsUp: waits(part.reasons) }],
    ),
  ]
}

function itemsIn(pack: Pack): KnownItem[] {
  const added = pack.overlay?.addCriteria.flatMap((one) => one.criteria) ?? []
  return [...pack.standards.flatMap((one) => one.criteria), ...added].flatMap((criterion) =>
    [...criterion.indicators, ...(criterion.requirements?.items ?? [])].map((item) => ({
      item,
      pack: pack.id,
    })),
  )
}

function parametersOf({ workspace }: OpenDossier, packs: readonly Pack[]) {
  const set = new Map(
    packs.flatMap((pack) =>
      (pack.overlay?.parameters ?? []).map((one) => [one.id, { value: one.value, by: pack.id }]),
    ),
  )
  return packs
    .flatMap((pack) => pack.procedure?.parameters ?? [])
    .filter((one) => one.settable)
    .map(({ id, name, unit, value, seen }) => {
      const own = workspace.parameters[id]
      const given = set.get(id) ?? (own === undefined ? null : { value: own, by: 'workspace' })
      return {
        id,
        name,
        unit: unit ?? null,
        value: given?.value ?? value,
        setBy: given?.by ?? null,
        seen: seen.map((one) => (one.period ? `${one.value} (${one.period})` : String(one.value))),
      }
    })
}
