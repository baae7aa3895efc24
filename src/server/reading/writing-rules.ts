import { checkReadings } from '#domain/dossier/check-readings.ts'
import { type KnownItems, knownItems } from '#domain/dossier/known-items.ts'
import type { Fault } from '#domain/fault.ts'
import type { Reading } from '#domain/reading/reading.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import { type Period, periodOf } from '#domain/sheet/deadline.ts'
import { type Form, formsOf } from '#domain/sheet/form.ts'
import type { Unit } from '#domain/unit/unit.ts'
import { certainlyAbsent } from '#domain/unit/unit-tree.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'

/** One field of a figure that is wrong, as `bad_input` names it. */
export interface WrongField {
  readonly field: string
  readonly code: Fault['code']
  readonly params: Fault['params']
}

const known = new WeakMap<OpenDossier['packs'], Map<string, KnownItems>>()

/** Everything that the dossier's records may name; the same for one pack set, so it is made once. */
function itemsOf({ workspace, packs }: OpenDossier): KnownItems {
  const sets = known.get(packs) ?? new Map<string, KnownItems>()
  known.set(packs, sets)
  const key = JSON.stringify(workspace.dossier.packs)
  const items = sets.get(key) ?? knownItems(workspace.dossier, packs)
  sets.set(key, items)
  return items
}

interface Records {
  readonly units: ReadonlyMap<string, Unit>
  readonly papers: ReadonlySet<string>
}

const records = new WeakMap<OpenDossier['workspace'], Records>()

/** What figures may point at; a table asks for them a thousand rows at a time. */
function recordsOf({ workspace }: OpenDossier): Records {
  const found = records.get(workspace) ?? {
    units: new Map(workspace.units.map((one) => [one.id, one])),
    papers: new Set(workspace.evidence.map((one) => one.id)),
  }
  records.set(workspace, found)
  return found
}

/** What is wrong with some figures, each by its place among them; a figure that stands twice is wrong the second time. */
export function wrongFields(
  dossier: OpenDossier,
  readings: readonly Reading[],
): ReadonlyMap<number, readonly WrongField[]> {
  const wrong = new Map<number, WrongField[]>()
  const report = (
    { line = 0 }: { readonly line?: number | undefined },
    field: string,
    code: Fault['code'],
    params: Fault['params'] = {},
  ) => {
    wrong.set(line, [...(wrong.get(line) ?? []), { field, code, params }])
  }
  checkReadings(readings, (line) => ({ file: '', line }), itemsOf(dossier), report)
  const { units, papers } = recordsOf(dossier)
  readings.forEach(({ unit: id, from, to, evidence }, line) => {
    const unit = units.get(id)
    if (unit && certainlyAbsent(unit, from, to))
      report({ line }, 'year', 'unit_not_there', { unit: unit.name, from, to })
    for (const one of evidence)
      if (!papers.has(one)) report({ line }, 'evidence', 'evidence_unknown', { evidence: one })
  })
  return wrong
}

/** A figure by what its sheet is found by. */
interface Figure {
  readonly unit: string
  readonly item: string
  readonly year: number
}

/** The period of the sheet that a figure belongs to: its due day, and whether it is closed. Looked up once a sheet. */
export function periodFinder({ packs, workspace, today, assessed }: OpenDossier) {
  const { dossier, deadlines, extensions } = workspace
  const terms = { dossier, deadlines, extensions }
  const periods = new Map<string, Period>()
  const formOf = ({ unit, item, year }: Figure): string => {
    const forms = formsOf(assessed(today), packs, unit, year)
    return forms.findLast((form) => askedBy(form).has(item))?.id ?? ''
  }
  return (figure: Figure): Period => {
    const { unit, year } = figure
    const form = formOf(figure)
    const key = `${unit} ${form} ${year}`
    const period = periods.get(key) ?? periodOf(terms, { unit, form, year }, today)
    periods.set(key, period)
    return period
  }
}

const asked = new WeakMap<Form, ReadonlySet<string>>()

/** The items of a form; many units have the same one. */
function askedBy(form: Form): ReadonlySet<string> {
  const items = asked.get(form) ?? new Set(form.rows.map((row) => row.item))
  asked.set(form, items)
  return items
}

/** Why something is not done, as a value: the parts of a `Refusal`. */
export interface Reasons {
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, unknown>>
}

/** A closed period as a refusal. */
export function closedPeriod({ due }: Period, { unit, year }: Figure): Reasons {
  return { code: 'locked_period', details: { due, closingOn: due, unit, year } }
}
