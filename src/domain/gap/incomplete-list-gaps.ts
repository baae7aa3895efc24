import type { Assessment } from '../evaluation/assessment.ts'
import type { ListDefinition } from '../list/list.ts'
import { type ListStanding, rowsOn, standingOf } from '../list/list-standing.ts'
import type { Gap } from './gap.ts'
import { byAgency, named, type Owed, owedBy, standing } from './owner.ts'

/**
 * Danh mục chưa đầy đủ: one group a list that is not accepted, with the rows and cells that miss inside. What was sent
 * whole is owed by the standing agency: its acceptance. A list that names nobody is nobody's.
 */
export function incompleteListGaps(assessment: Assessment): readonly Gap[] {
  const { workspace, on } = assessment
  return workspace.lists.flatMap((list) => {
    if (list.givenOn > on) return []
    const stands = standingOf(list, rowsOn(workspace.listRows, list.id, on))
    return stands.state === 'accepted' ? [] : [gapOf(assessment, list, stands)]
  })
}

/** Whose a list is and by when: an assignment in force, else as the list says; its due day, else the dossier's. */
export function owedList(assessment: Assessment, list: ListDefinition): Owed {
  const { agencies, dossier } = assessment.workspace
  const { id, unit, agency, person } = list
  const asked = {
    kind: 'list',
    item: id,
    above: [],
    unit,
    year: dossier.year,
    lead: undefined,
  } as const
  const owed = owedBy(assessment, asked)
  if (owed.source.startsWith('assignment')) return owed
  const own = agency === undefined ? named('') : byAgency(agencies, agency)
  return {
    owner: { ...own, person: person ?? null },
    due: list.due ?? owed.due,
    source: owed.source === 'pack' || list.due ? `list:${id}` : owed.source,
  }
}

function gapOf(assessment: Assessment, list: ListDefinition, stands: ListStanding): Gap {
  const { agencies, dossier } = assessment.workspace
  const owed = owedList(assessment, list)
  const isWaiting = stands.isSent && agencies.some((one) => one.standing)
  return {
    kind: 'list',
    item: list.id,
    unit: list.unit,
    period: String(dossier.year),
    ...owed,
    ...(isWaiting ? { owner: standing(agencies), source: 'awaiting' } : {}),
    count: Math.max(1, stands.missing),
    inside: insideOf(list, stands),
    blocking: false,
  }
}

/** Rows by their name, cells by row and column, as they stand in the list. */
function insideOf(list: ListDefinition, stands: ListStanding): string[] {
  const names = new Map(list.columns.map((one) => [one.key, one.name]))
  return [
    ...stands.missingRows.map((one) => one.name),
    ...stands.missingCells.map((one) =>
      [one.name, names.get(one.column)].filter(Boolean).join(': '),
    ),
  ]
}
