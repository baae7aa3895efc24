import type { Assessment } from '../evaluation/assessment.ts'
import { judgedUnits } from '../evaluation/judge.ts'
import type { LaidCriterion, LaidItem, LaidStandard } from '../pack/lay-overlays.ts'
import type { Pack } from '../pack/pack.ts'
import type { Rule } from '../rule/rule.ts'
import { factorOf } from '../rule/rule-context.ts'

/** Dòng của biểu: one figure that is asked of a unit, or (`computed`) made of others; see the contract's `FormRow`. */
export interface FormRow {
  readonly item: string
  readonly part: string
  readonly number: string
  readonly text: string
  readonly partText: string | null
  readonly criterion: string | null
  readonly criterionName: string | null
  readonly standard: string | null
  readonly measure: string | null
  readonly type: 'number' | 'boolean' | 'level' | 'computed'
  readonly scale: readonly string[]
  readonly counts: boolean
  readonly asked: boolean
  readonly ifAny: string | null
}

/** Biểu: the figures that a standard asks of a unit in a year, or the measures that every unit may give. */
export interface Form {
  readonly id: string
  readonly title: string | null
  readonly level: string | null
  readonly rows: readonly FormRow[]
}

/** Biểu số liệu chung: the form of the measures. */
export const measuresForm = 'measures'

type Judged = ReadonlyMap<string, readonly string[]>

/** What every state of a dossier under the same packs and units shares, however its readings change. */
type Packs = Assessment['standardFor']

const standards = new WeakMap<Packs, Map<number, Judged>>()
const laidForms = new WeakMap<LaidStandard, Form>()
const unitForms = new WeakMap<Packs, Map<string, readonly Form[]>>()
const measureForms = new WeakMap<
  LaidStandard,
  { packs: readonly Pack[]; laid: Laid; form: Form }[]
>()

type Laid = readonly LaidStandard[]

/** The forms of a unit in a year: one a standard that judges it there, then the measures. None where nothing judges it. */
export function formsOf(
  assessment: Assessment,
  packs: readonly Pack[],
  unit: string,
  year: number,
): readonly Form[] {
  const known = unitForms.get(assessment.standardFor) ?? new Map<string, readonly Form[]>()
  unitForms.set(assessment.standardFor, known)
  const key = `${unit} ${year}`
  const there = known.get(key)
  if (there) return there
  const laid = (judgedIn(assessment, year).get(unit) ?? []).flatMap(
    (id) => assessment.standardFor(id, unit, year) ?? [],
  )
  const asking = laid.filter((one) => one.criteria.length > 0)
  const forms = asking.length === 0 ? [] : [...asking.map(formOf), measuresOf(packs, asking)]
  known.set(key, forms)
  return forms
}

/** Units that have a form in the year. */
export function unitsWithForms(assessment: Assessment, year: number): readonly string[] {
  return [...judgedIn(assessment, year).keys()]
}

function judgedIn(assessment: Assessment, year: number): Judged {
  const years = standards.get(assessment.standardFor) ?? new Map<number, Judged>()
  standards.set(assessment.standardFor, years)
  const there = years.get(year)
  if (there) return there
  const judged = new Map(
    judgedUnits(assessment, year).map((one) => [one.unit.id, one.standards.map(({ id }) => id)]),
  )
  years.set(year, judged)
  return judged
}

function formOf(laid: LaidStandard): Form {
  const there = laidForms.get(laid)
  if (there) return there
  const { family, title, level, id } = laid.standard
  const rows = laid.criteria.flatMap((one) =>
    [...one.indicators, ...one.requirements]
      .filter(({ item }) => item.sameAs === undefined)
      .flatMap((item) => rowsOf(item, one, id)),
  )
  const form = { id: family, title, level, rows }
  laidForms.set(laid, form)
  return form
}

function rowsOf(
  { item, text, rule }: LaidItem,
  { criterion }: LaidCriterion,
  standard: string,
): readonly FormRow[] {
  const printed = 'printed' in item ? item.printed?.number : undefined
  const number = printed ?? ('number' in item ? item.number : '')
  return leavesOf(rule, { part: '', text: null, unit: item.unit }).map((leaf) => ({
    item: item.id,
    part: leaf.part,
    number,
    text,
    partText: leaf.text,
    criterion: criterion.id,
    criterionName: criterion.name,
    standard,
    measure: leaf.unit ?? null,
    ...typeOf(leaf.rule),
    counts: typeOf(leaf.rule).type === 'number' && factorOf(leaf.unit) === 100,
    asked: typeOf(leaf.rule).type !== 'computed',
    ifAny: item.ifAny ?? null,
  }))
}

interface Leaf {
  readonly part: string
  readonly text: string | null
  readonly unit: string | undefined
}

function leavesOf(rule: Rule, leaf: Leaf): readonly (Leaf & { readonly rule: Rule })[] {
  switch (rule.form) {
    case 'window':
      return leavesOf(rule.rule, leaf)
    case 'bothGenders':
      return ['nam', 'nu'].flatMap((part) => leavesOf(rule.rule, { ...leaf, part }))
    case 'allOf':
    case 'anyOf':
    case 'atLeastOf':
      return rule.parts.flatMap((one) =>
        leavesOf(one.rule, { part: one.id, text: one.text, unit: one.unit ?? leaf.unit }),
      )
    default:
      return [{ ...leaf, rule }]
  }
}

function typeOf(rule: Rule): Pick<FormRow, 'type' | 'scale'> {
  if (rule.form === 'pass') return { type: 'boolean', scale: [] }
  if (rule.form === 'compare') return { type: 'number', scale: [] }
  if (rule.form === 'graded') return { type: 'level', scale: rule.scale }
  return { type: 'computed', scale: [] }
}

/** Made once for the units that the same standards ask. */
function measuresOf(packs: readonly Pack[], laid: Laid): Form {
  const [first] = laid
  const known = (first && measureForms.get(first)) ?? []
  const there = known.find((one) => one.packs === packs && isSame(one.laid, laid))
  if (there) return there.form
  const form = measures(packs, laid)
  if (first) measureForms.set(first, [...known, { packs, laid, form }])
  return form
}

function isSame(one: Laid, other: Laid): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index])
}

/** Every measure may be given; those that a ratio or sum of the unit's standards needs are asked. */
function measures(packs: readonly Pack[], laid: Laid): Form {
  const needed = new Set(
    laid.flatMap((one) => [...one.items.values()]).flatMap(({ rule }) => figuresIn(rule)),
  )
  const rows = packs
    .flatMap((pack) => pack.measures)
    .map((one) => ({
      item: one.id,
      part: '',
      number: '',
      text: one.name,
      partText: null,
      criterion: null,
      criterionName: null,
      standard: null,
      measure: one.unit,
      type: 'number' as const,
      scale: [],
      counts: false,
      asked: needed.has(one.id),
      ifAny: null,
    }))
  return { id: measuresForm, title: null, level: null, rows }
}

function figuresIn(rule: Rule): readonly string[] {
  switch (rule.form) {
    case 'window':
    case 'bothGenders':
      return figuresIn(rule.rule)
    case 'allOf':
    case 'anyOf':
    case 'atLeastOf':
      return rule.parts.flatMap((one) => figuresIn(one.rule))
    case 'ratio':
      return [rule.numerator, rule.denominator]
    case 'sum':
      return rule.of
    default:
      return []
  }
}
