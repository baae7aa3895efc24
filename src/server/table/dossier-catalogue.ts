import type { Form, FormRow } from '#domain/sheet/form.ts'
import { formsOf, unitsWithForms } from '#domain/sheet/form.ts'
import {
  type Catalogue,
  catalogueOf,
  figureKey,
  type TableFigure,
} from '#domain/table/catalogue.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import { pathsIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'

/** What tables of a dossier may speak of, with the forms and the years. */
export interface DossierCatalogue extends Catalogue {
  readonly forms: readonly { readonly id: string; readonly title: string | null }[]
  readonly years: readonly number[]
}

const known = new WeakMap<OpenDossier, DossierCatalogue>()

/** Figures of every form in every year of the dossier, and its units with those that were there before. */
export function dossierCatalogue(deps: Deps, dossier: OpenDossier): DossierCatalogue {
  const there = known.get(dossier)
  if (there) return there
  const years = yearsOf(dossier)
  const found = new Map<string, Collected>()
  const titles = new Map<string, string | null>()
  for (const year of years)
    for (const form of formsIn(dossier, year)) {
      if (!titles.has(form.id)) titles.set(form.id, form.title)
      for (const row of form.rows) collect(found, form, row, year)
    }
  const made = {
    ...catalogueOf(
      [...found.values()].map(toFigure),
      unitsOf(deps, dossier),
      dossier.workspace.unitAliases,
    ),
    forms: [...titles].map(([id, title]) => ({ id, title })),
    years,
  }
  known.set(dossier, made)
  return made
}

function yearsOf({ workspace }: OpenDossier): readonly number[] {
  const { years } = workspace.dossier
  const all = years.flatMap(({ from, to }) =>
    Array.from({ length: Math.min(to - from + 1, 50) }, (_, at) => from + at),
  )
  return [...new Set(all)].sort((a, b) => a - b)
}

/** Each form once, however many units have it. */
function formsIn({ assessed, today, packs }: OpenDossier, year: number): ReadonlySet<Form> {
  const assessment = assessed(today)
  const units = unitsWithForms(assessment, year)
  const forms = units.flatMap((unit) => formsOf(assessment, packs, unit, year))
  const ids = new Map(forms.map((form) => [`${form.id} ${form.rows[0]?.standard}`, form]))
  return new Set(ids.values())
}

interface Collected {
  readonly form: Form
  readonly row: FormRow
  readonly years: Set<number>
}

function collect(found: Map<string, Collected>, form: Form, row: FormRow, year: number): void {
  if (row.type === 'computed') return
  const key = figureKey(row.item, row.part)
  const there = found.get(key)
  if (there) there.years.add(year)
  else found.set(key, { form, row, years: new Set([year]) })
}

const genders: Readonly<Record<string, string>> = { nam: 'Nam', nu: 'Nữ' }
const forms = { number: 'number', boolean: 'pass', level: 'graded', computed: 'any' } as const

function toFigure({ form, row, years }: Collected): TableFigure {
  return {
    item: row.item,
    part: row.part,
    number: row.number,
    text: row.text,
    partText: row.partText ?? genders[row.part] ?? row.part,
    unit: row.measure ?? undefined,
    form: forms[row.type],
    scale: row.scale,
    formId: form.id,
    level: form.level ?? undefined,
    years,
  }
}

/** The dossier's own unit and all below it, whenever they were there. */
function unitsOf(deps: Deps, dossier: OpenDossier) {
  const pathOf = pathsIn(deps, dossier)
  return dossier.workspace.units.filter((one) => pathOf(one.id)?.startsWith(dossier.place.path))
}
