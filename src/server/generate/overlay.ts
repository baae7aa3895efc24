import type { Basis } from '#domain/pack/basis.ts'
import type { EvidenceListEntry } from '#domain/pack/evidence-list.ts'
import type { SetTarget } from '#domain/pack/overlay.ts'
import type { Pack, PackHead } from '#domain/pack/pack.ts'
import type { Standard } from '#domain/pack/standard.ts'
import type { UnitTree } from '#domain/unit/unit-tree.ts'
import type { PackYears } from './choose-packs.ts'
import { randomOf } from './random.ts'
import type { FigureSlot } from './slots.ts'
import { planYear } from './year-plan.ts'

/** What the fictional province lays over one criteria pack: every level that was left to it, by its decision. */
export interface OverlayInput {
  readonly years: PackYears
  readonly tree: UnitTree
  readonly scope: string
  readonly unit: string
  readonly seed: number
  /** The evidence lists that huyện Mẫu adopts; only for the judged year's pack. */
  readonly adopted: readonly EvidenceListEntry[] | undefined
  readonly adoptedOn: string
}

export const fictionBasis: Basis = { type: 'source', refs: ['MAU'] }

/** The head of a local overlay, ready to be written as `pack.yaml`; undefined when there is nothing to lay. */
export function overlayFor(input: OverlayInput): PackHead | undefined {
  const { years, adopted } = input
  const standards = [years.member, years.upper].filter((one) => one !== undefined)
  const targets = standards.flatMap((one) => targetsFor(one, input))
  const parameters = parametersIn(standards)
  if (targets.length === 0 && parameters.length === 0 && adopted === undefined) return undefined
  const decision = `${12 + (input.seed % 80)}/QĐ-UBND`
  return {
    ...headOf(years.pack, decision, years.from),
    overlay: {
      extends: years.pack.id,
      scope: { unit: input.scope },
      unset: [],
      targets,
      parameters: parameters.map((id) => ({ id, value: 80, legal: [], basis: fictionBasis })),
      addCriteria: [],
      counts: [],
      partial: [],
      leads: [],
      ...(adopted === undefined
        ? {}
        : {
            adopted: {
              decision: `${500 + (input.seed % 90)}/QĐ-UBND`,
              day: input.adoptedOn,
              lists: [...adopted],
            },
          }),
    },
  }
}

function headOf(pack: Pack, decision: string, from: number): PackHead {
  return {
    id: `mau-${pack.id}`,
    version: '1.0',
    role: 'overlay',
    title: `Quy định của tỉnh Mẫu (hư cấu) theo ${pack.title}`,
    summary:
      'Mức đạt chuẩn và danh mục tài liệu minh chứng của địa phương hư cấu, để thử và giới thiệu.',
    ...(pack.period === undefined ? {} : { period: pack.period }),
    legal: [
      {
        id: 'QD-MAU',
        number: decision,
        date: `${from}-03-15`,
        issuer: 'UBND tỉnh Mẫu (hư cấu)',
        basis: fictionBasis,
      },
    ],
    sources: { MAU: { url: null, seen: 'Số liệu hư cấu của huyện Mẫu' } },
    regions: [],
    unitGroups: [],
    agencies: [],
    partial: [],
    notes: [],
    measures: [],
  }
}

function targetsFor(standard: Standard, input: OverlayInput): readonly SetTarget[] {
  const { years, tree, unit } = input
  const plans = Array.from({ length: years.to - years.from + 1 }, (_, at) =>
    planYear(standard, years.pack, [], tree, years.from + at),
  )
  const bySlot = new Map<string, { slot: FigureSlot; levels: Map<number, number | null> }>()
  for (const plan of plans) {
    for (const slot of plan.items.flatMap((one) => one.slots)) {
      if (!canBeUnset(slot)) continue
      const key = `${slot.item}/${slot.setPart}`
      const there = bySlot.get(key) ?? { slot, levels: new Map() }
      there.levels.set(plan.year, isUnsetPass(slot) ? null : plan.level(slot, unit))
      bySlot.set(key, there)
    }
  }
  return [...bySlot.values()].flatMap(({ slot, levels }) => settle(slot, levels, input.seed))
}

function canBeUnset(slot: FigureSlot): boolean {
  return slot.leaf.form === 'compare' || isUnsetPass(slot)
}

function isUnsetPass(slot: FigureSlot): boolean {
  return slot.leaf.form === 'pass' && slot.leaf.unset !== undefined
}

function settle(
  slot: FigureSlot,
  levels: ReadonlyMap<number, number | null>,
  seed: number,
): readonly SetTarget[] {
  const unset = [...levels].flatMap(([year, level]) => (level === null ? [year] : []))
  if (unset.length === 0) return []
  const known = [...levels].findLast(([, level]) => level !== null)
  const set = (
    level: Pick<SetTarget, 'target' | 'rule'>,
    years?: SetTarget['years'],
  ): SetTarget => ({
    item: slot.item,
    ...(slot.setPart === '' ? {} : { part: slot.setPart }),
    ...level,
    ...(years === undefined ? {} : { years }),
    legal: [{ document: 'QD-MAU' }],
    basis: fictionBasis,
  })
  if (isUnsetPass(slot)) return slot.setPart === '' ? [set({ rule: { form: 'pass' } })] : []
  const [year, level] = known ?? []
  if (year === undefined || typeof level !== 'number')
    return [set({ target: usualLevel(slot, seed) })]
  return unset.map((one) => set({ target: towards(level, year - one) }, { from: one, to: one }))
}

/** A level on the way to a later year's one: some seven percent a year below it. */
function towards(level: number, yearsBefore: number): number {
  return Math.max(1, Math.round(level * (1 - 0.07 * yearsBefore)))
}

function usualLevel(slot: FigureSlot, seed: number): number {
  const random = randomOf(seed, 'level', slot.item, slot.setPart)
  const isFalling = slot.leaf.form === 'compare' && /atMost|under/.test(slot.leaf.comparison)
  if (slot.unit?.startsWith('%'))
    return random.pick(isFalling ? [3, 5, 8] : [70, 80, 90, 100]) ?? 80
  return random.pick(isFalling ? [1, 2] : [1, 2, 3]) ?? 1
}

function parametersIn(standards: readonly Standard[]): readonly string[] {
  const text = JSON.stringify(standards.map((one) => one.criteria))
  return [...new Set([...text.matchAll(/"parameter":"([^"]+)"/g)].map((match) => match[1] ?? ''))]
}
