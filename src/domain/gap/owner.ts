import type { Assignment, Task } from '../assignment/assignment.ts'
import type { Agency } from '../dossier/dossier.ts'
import type { Assessment } from '../evaluation/assessment.ts'
import { fold } from '../fold.ts'
import type { Unit } from '../unit/unit.ts'
import { lineage } from '../unit/unit-tree.ts'
import type { Gap, GapKind } from './gap.ts'

/** What a gap asks for: the item with what stands above it (criterion, standard), and its lead by the packs. */
export interface Asked {
  readonly kind: GapKind
  readonly item: string
  readonly above: readonly string[]
  readonly unit: string
  readonly year: number
  readonly lead: string | undefined
}

export interface Owed {
  readonly owner: Gap['owner']
  readonly due: string | null
  readonly source: string
}

/** Whose it is and by when: an assignment in force decides; else the unit's committee with the lead agency beside it. */
export function owedBy(assessment: Assessment, asked: Asked): Owed {
  const { workspace, on } = assessment
  const assignment = inForce(workspace.assignments, asked, on)
  const [task] = workspace.tasks.filter((one) => isFor(one, asked, on)).sort(earliestFirst)
  const due = assignment?.due ?? task?.due ?? workspace.dossier.deadline ?? null
  if (assignment)
    return {
      owner: {
        ...byAgency(workspace.agencies, assignment.agency),
        person: assignment.person ?? null,
      },
      due,
      source: `assignment:${assignment.decision}`,
    }
  const source = task ? `task:${task.id}` : workspace.dossier.deadline ? 'deadline' : 'pack'
  return { owner: byDefault(assessment, asked), due, source }
}

/** The most specific assignment in force: of the item before its criterion, for the unit before all. */
function inForce(
  assignments: readonly Assignment[],
  asked: Asked,
  on: string,
): Assignment | undefined {
  const items = [asked.item, ...asked.above]
  const matches = assignments.filter(
    (one) =>
      items.includes(one.item) &&
      (one.unit === undefined || one.unit === asked.unit) &&
      (one.kind === 'any' || one.kind === asked.kind) &&
      (one.years === undefined || (one.years.from <= asked.year && asked.year <= one.years.to)) &&
      one.from <= on &&
      (one.to === undefined || one.to >= on),
  )
  const rank = (one: Assignment) =>
    items.indexOf(one.item) * 4 + (one.unit === undefined ? 2 : 0) + (one.kind === 'any' ? 1 : 0)
  const keyOf = (one: Assignment) => [one.from, one.decision, one.agency, one.person].join(' ')
  return matches.sort((a, b) => rank(a) - rank(b) || (keyOf(a) < keyOf(b) ? 1 : -1))[0]
}

function earliestFirst(a: Task, b: Task): number {
  const keyOf = (one: Task) => `${one.due ?? '9999'} ${one.id}`
  return keyOf(a) < keyOf(b) ? -1 : 1
}

function isFor(task: Task, asked: Asked, on: string): boolean {
  return (
    task.item !== undefined &&
    [asked.item, ...asked.above].includes(task.item) &&
    (task.unit === undefined || task.unit === asked.unit) &&
    task.givenOn <= on &&
    (task.doneOn === undefined || task.doneOn > on)
  )
}

function byDefault(assessment: Assessment, asked: Asked): Gap['owner'] {
  const { agencies, dossier } = assessment.workspace
  switch (asked.kind) {
    case 'target':
      return named(provinceCommittee(assessment, asked.unit))
    case 'confirmation':
    case 'explanation':
      return standing(agencies)
    default: {
      const lead = leadOf(assessment, asked.lead)
      if (asked.unit === dossier.unit && lead?.agency) return lead
      return { ...committee(assessment, asked.unit), beside: lead?.name ?? null }
    }
  }
}

/** Cơ quan thường trực of the place; nobody when none is recorded. */
export function standing(agencies: readonly Agency[]): Gap['owner'] {
  const found = agencies.find((one) => one.standing)
  return found ? byAgency(agencies, found.id) : named('')
}

export function byAgency(agencies: readonly Agency[], id: string): Gap['owner'] {
  const found = agencies.find((one) => one.id === id)
  return { agency: id, beside: null, person: null, name: found?.name ?? id }
}

export function named(name: string): Gap['owner'] {
  return { agency: null, beside: null, person: null, name }
}

/** UBND of a unit: the agency recorded under its name, else the name alone. Other bodies of the unit are not it. */
export function committee(assessment: Assessment, unit: string): Gap['owner'] {
  const { agencies } = assessment.workspace
  const name = committeeName(assessment.tree.byId.get(unit))
  const agency = agencies.find((one) => one.unit === unit && fold(one.name) === fold(name))
  return agency ? byAgency(agencies, agency.id) : named(name)
}

function committeeName(unit: Unit | undefined): string {
  if (!unit) return ''
  const [first = '', ...rest] = unit.fullName
  return `UBND ${first.toLowerCase()}${rest.join('')}`
}

/** The committee of the top unit above: who sets what a pack leaves to the province. */
function provinceCommittee(assessment: Assessment, unit: string): string {
  return committeeName(lineage(assessment.tree, unit).at(-1))
}

/** The place's own agency for a pack's lead, else the pack's name of it (agency null). */
function leadOf(assessment: Assessment, lead: string | undefined): Gap['owner'] | undefined {
  if (lead === undefined) return undefined
  const { agencies } = assessment.workspace
  const own = agencies.find((one) => one.packAgency === lead || one.id === lead)
  if (own) return byAgency(agencies, own.id)
  const known = assessment.packs
    .flatMap((pack) => pack.agencies)
    .find((agency) => agency.id === lead)
  return known && named(known.name)
}
