import type { Unit } from '../unit/unit.ts'
import { certainlyAbsent } from '../unit/unit-tree.ts'
import type { Places, Report, WorkspaceTable } from './places.ts'
import type { Workspace } from './workspace.ts'

/** A record's unit and the period for which it speaks of it (ISO days). */
interface Use {
  readonly unit: string
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * Every record names a unit that is known and, as far as its days are certain, existed at some time in the record's
 * period. A day known only to the month or year is read as widely as it may be.
 */
export function checkUnits(workspace: Workspace, places: Places, report: Report): void {
  const byId = new Map(workspace.units.map((one) => [one.id, one]))
  const check = (table: WorkspaceTable, uses: readonly (Use | undefined)[]) =>
    uses.forEach((use, index) => {
      if (use !== undefined) checkUse(use, byId, () => places.row(table, index), report)
    })
  check('readings', workspace.readings)
  check('statements', workspace.statements)
  check('recognitions', workspace.recognitions.map(recognised))
  check(
    'links',
    workspace.evidence.flatMap((one) =>
      one.links.map((link) => inYears(link.unit, link.from, link.to)),
    ),
  )
  check(
    'assignments',
    workspace.assignments.map(({ unit, years }) =>
      unit === undefined ? undefined : inYears(unit, years?.from, years?.to),
    ),
  )
  check(
    'tasks',
    workspace.tasks.map(({ unit }) => (unit === undefined ? undefined : { unit })),
  )
  check(
    'projects',
    workspace.projects.map(({ unit }) => ({ unit })),
  )
  check(
    'rounds',
    workspace.rounds.map(({ unit }) => ({ unit })),
  )
  check(
    'extensions',
    workspace.extensions.map(({ unit }) => ({ unit })),
  )
  check(
    'classifications',
    workspace.classifications.map(({ unit }) => ({ unit })),
  )
  checkTree(workspace.units, byId, places, report)
}

function checkUse(
  { unit, from, to }: Use,
  byId: ReadonlyMap<string, Unit>,
  placeOf: () => ReturnType<Places['row']>,
  report: Report,
): void {
  const found = byId.get(unit)
  if (found === undefined) report(placeOf(), 'unit', 'unit_unknown', { unit })
  else if (from !== undefined && to !== undefined && from <= to && certainlyAbsent(found, from, to))
    report(placeOf(), 'unit', 'unit_not_there', { unit, from, to })
}

function checkTree(
  units: readonly Unit[],
  byId: ReadonlyMap<string, Unit>,
  places: Places,
  report: Report,
): void {
  const first = new Map<string, number>()
  units.forEach(({ id, parent, from, to }, index) => {
    const place = places.row('units', index)
    const line = first.get(id)
    if (line !== undefined) report(place, 'id', 'id_doubled', { id, first: line })
    else first.set(id, place.line ?? 0)
    if (parent !== undefined && !byId.has(parent))
      report(place, 'parent', 'unit_unknown', { unit: parent })
    if (from !== undefined && to !== undefined && from.slice(0, to.length) > to)
      report(place, 'to', 'period_reversed', { from, to })
  })
  for (const { index, way } of loopsIn(units, byId))
    report(places.row('units', index), 'parent', 'cycle', { way: way.join(' → ') })
}

/** Units that are above themselves; each circle is told once, and every unit is walked once. */
function loopsIn(units: readonly Unit[], byId: ReadonlyMap<string, Unit>) {
  const done = new Set<string>()
  return units.flatMap(({ id }, index) => {
    const way = new Set<string>()
    let at: string | undefined = id
    while (at !== undefined && !done.has(at) && !way.has(at)) {
      way.add(at)
      at = byId.get(at)?.parent
    }
    const isLoop = at !== undefined && way.has(at)
    for (const one of way) done.add(one)
    return isLoop && at !== undefined ? [{ index, way: [...way, at] }] : []
  })
}

function recognised({ unit, day, year }: Workspace['recognitions'][number]): Use {
  if (day !== undefined) return { unit, from: day, to: day }
  return inYears(unit, year, year)
}

function inYears(unit: string, from: number | undefined, to: number | undefined): Use {
  if (from === undefined || to === undefined) return { unit }
  return { unit, from: `${from}-01-01`, to: `${to}-12-31` }
}
