import type { Reading, Statement } from '#domain/reading/reading.ts'
import { courseOf } from './curve.ts'
import type { FictionUnit } from './fiction-units.ts'
import { type Figure, figureOf, mergeFigures } from './figure.ts'
import { randomOf } from './random.ts'
import type { FigureSlot } from './slots.ts'
import type { PlannedItem, YearPlan } from './year-plan.ts'

/** What figures of one standard and range of years need beside the year's plan. */
export interface FigureSource {
  readonly seed: number
  readonly first: number
  /** The last year of the range: from when on at the latest a figure must hold. */
  readonly last: number
  readonly attains: (unit: string) => number
}

/** Every reading that the standard asks of the unit in the plan's year, consistent with its counts and other years. */
export function makeReadings(
  plan: YearPlan,
  unit: FictionUnit,
  source: FigureSource,
): readonly Reading[] {
  const applicable = plan.items.filter((one) => !isStatedAway(one, unit, source.seed))
  return applicable.flatMap(({ slots }) => {
    const figures = figuresOf(slots, plan, unit, source)
    return slots.map((slot) =>
      readingOf(slot, unit, plan.year, figures.get(keyOf(slot)) ?? { value: false }),
    )
  })
}

/** "Nếu có": the statements of a unit that some items do not apply to it. */
export function makeStatements(
  plan: YearPlan,
  unit: FictionUnit,
  years: { readonly from: number; readonly to: number },
  seed: number,
): readonly Statement[] {
  return plan.items
    .filter((one) => isStatedAway(one, unit, seed))
    .map(({ asked }) => ({
      unit: unit.id,
      item: asked.item.id,
      from: `${years.from}-01-01`,
      to: `${years.to}-12-31`,
      kind: 'notApplicable',
      reason: `Đơn vị ${unit.name} không thuộc trường hợp "${asked.item.ifAny ?? ''}" (hư cấu)`,
      evidence: [],
      by: 'Mẫu Văn Một',
      on: `${years.from}-02-01`,
    }))
}

function isStatedAway({ asked }: PlannedItem, unit: FictionUnit, seed: number): boolean {
  if (asked.item.ifAny === undefined) return false
  return unit.former.length > 0
    ? unit.former.every((one) => isAway(seed, one.id, asked.item.id))
    : isAway(seed, unit.id, asked.item.id)
}

function isAway(seed: number, unit: string, item: string): boolean {
  return randomOf(seed, 'if-any', unit, item).chance(0.4)
}

function figuresOf(
  slots: readonly FigureSlot[],
  plan: YearPlan,
  unit: FictionUnit,
  source: FigureSource,
): ReadonlyMap<string, Figure> {
  const [a, b] = unit.former
  if (a && b)
    return mergedFigures(
      slots,
      plan.year,
      [a, b],
      figuresOf(slots, plan, a, source),
      figuresOf(slots, plan, b, source),
    )
  const made = new Map<string, Figure>()
  for (const slot of slots) {
    const figure = singleFigure(slot, plan, unit, source, made)
    made.set(keyOf(slot), limited(figure, slot, made))
  }
  return made
}

function mergedFigures(
  slots: readonly FigureSlot[],
  year: number,
  units: readonly [FictionUnit, FictionUnit],
  ofA: ReadonlyMap<string, Figure>,
  ofB: ReadonlyMap<string, Figure>,
): ReadonlyMap<string, Figure> {
  const [people, others] = units.map((one) => one.profile.countOf('population', year, ''))
  return new Map(
    slots.map((slot) => {
      const key = keyOf(slot)
      const scale = slot.leaf.form === 'graded' ? slot.leaf.scale : []
      const a = ofA.get(key) ?? { value: false }
      return [key, mergeFigures(a, ofB.get(key) ?? a, [people ?? 1, others ?? 1], scale)]
    }),
  )
}

function singleFigure(
  slot: FigureSlot,
  plan: YearPlan,
  unit: FictionUnit,
  source: FigureSource,
  made: ReadonlyMap<string, Figure>,
): Figure {
  const random = randomOf(source.seed, 'course', unit.id, slot.item, slot.part)
  const latest = source.attains(unit.id)
  const wanted = random.whole(Math.min(source.first + 1, latest), latest)
  const attains = latest <= source.last ? Math.min(wanted, source.last - slot.window + 1) : wanted
  const course = courseOf(random, source.first, attains)
  return figureOf(withRatio(slot, made), unit.profile, plan.year, course, plan.level(slot, unit.id))
}

/** A ratio's upper figure follows the lower one. */
function withRatio(slot: FigureSlot, made: ReadonlyMap<string, Figure>): FigureSlot {
  if (slot.ratioTo === undefined) return slot
  const below = made.get(`${slot.ratioTo}/`)
  const value = below && 'value' in below ? Number(below.value) : 1
  return { ...slot, share: (slot.share ?? 1) * value }
}

/** "Trong đó" counts no more than the figure that it is part of. */
function limited(figure: Figure, slot: FigureSlot, made: ReadonlyMap<string, Figure>): Figure {
  const whole = slot.within === undefined ? undefined : made.get(`${slot.item}/${slot.within}`)
  if (!whole || !('numerator' in whole) || !('numerator' in figure)) return figure
  return { ...figure, numerator: Math.min(figure.numerator, whole.numerator) }
}

function keyOf(slot: FigureSlot): string {
  return `${slot.item}/${slot.part}`
}

function readingOf(slot: FigureSlot, unit: FictionUnit, year: number, figure: Figure): Reading {
  const random = randomOf(year, 'day', unit.id, slot.item)
  const day = String(random.whole(5, 28)).padStart(2, '0')
  return {
    unit: unit.id,
    item: slot.item,
    part: slot.part,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    kind: 'actual',
    scope: '',
    ...figure,
    state: 'accepted',
    source: `Biểu số liệu năm ${year} của UBND ${unit.name} (hư cấu)`,
    evidence: [],
    recordedOn: `${year + 1}-01-${day}`,
  }
}
