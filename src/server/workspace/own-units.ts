import type { Workspace } from '#domain/dossier/workspace.ts'
import { groupBy } from '#domain/group.ts'
import type { Classification, Unit } from '#domain/unit/unit.ts'
import type { ReferenceUnits } from './workspace-content.ts'

/**
 * The units of a workspace that its own files must carry: those that the reference does not have, or has otherwise. A
 * unit of its own replaces the reference's with the same id.
 */
export function ownUnits(
  { units, classifications }: Pick<Workspace, 'units' | 'classifications'>,
  reference: ReferenceUnits,
): ReferenceUnits {
  const known = new Set(reference.units.map(canonical))
  const classified = new Set(reference.classifications.map(canonical))
  return {
    units: units.filter((one) => !known.has(canonical(one))),
    classifications: classifications.filter((one) => !classified.has(canonical(one))),
  }
}

/**
 * Own units together with those of the reference that the dossier needs: its unit, what lies above and below it, and
 * every unit that a record names, with what lies above that.
 */
export function withReference(
  own: ReferenceUnits,
  reference: ReferenceUnits,
  named: Iterable<string>,
  dossierUnit: string,
): ReferenceUnits {
  const ownIds = new Set(own.units.map((one) => one.id))
  const shared = reference.units.filter((one) => !ownIds.has(one.id))
  const byId = new Map([...shared, ...own.units].map((one) => [one.id, one]))
  const needed = new Set<string>()
  const climb = (id: string | undefined): void => {
    for (let at = id; at !== undefined && !needed.has(at); at = byId.get(at)?.parent) needed.add(at)
  }
  for (const id of [dossierUnit, ...named, ...own.units.map((one) => one.id)]) climb(id)
  for (const id of below(dossierUnit, shared)) needed.add(id)
  return {
    units: [...shared.filter((one) => needed.has(one.id)), ...own.units],
    classifications: [
      ...reference.classifications.filter((one) => needed.has(one.unit)),
      ...own.classifications,
    ],
  }
}

/** Every unit that a record of the workspace names. */
export function namedUnits(workspace: Omit<Workspace, 'units' | 'classifications'>): Set<string> {
  const { agencies, readings, statements, recognitions, evidence, assignments, tasks, projects } =
    workspace
  const records = [agencies, readings, statements, recognitions, assignments, tasks, projects]
  const links = evidence.flatMap((one) => one.links)
  const lists = [...workspace.lists, ...workspace.lists.flatMap((one) => one.expected.rows)]
  const all: { readonly unit?: string | undefined }[] = [
    ...records.flat(),
    ...links,
    ...lists,
    ...workspace.listRows,
    ...workspace.rounds,
    ...workspace.extensions,
  ]
  return new Set(all.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))
}

function below(unit: string, units: readonly Unit[]): Set<string> {
  const children = groupBy(units, (one) => one.parent ?? '')
  const found = new Set<string>([unit])
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id)
  return found
}

/** The same text for equal records, whatever the order of their keys. */
function canonical(record: Unit | Classification): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
