import type { Assessment } from '../evaluation/assessment.ts'
import type { ListDefinition } from '../list/list.ts'
import { type ListStanding, rowsOn, standingOf } from '../list/list-standing.ts'
import type { Gap } from './gap.ts'
import { byAgency, named, owedBy, standing } from './owner.ts'

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

function gapOf(assessment: Assessment, list: ListDefinition, stands: ListStanding): Gap {
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
  const own = agency === undefined ? named('') : byAgency(agencies, agency)
  const isAssigned = owed.source.startsWith('assignment')
  const isWaiting = stands.isSent && agencies.some((one) => one.standing)
  const owner = isAssigned ? owed.owner : { ...own, person: person ?? null }
  return {
    kind: 'list',
    item: id,
    unit,
    period: String(dossier.year),
    owner: isWaiting ? standing(agencies) : owner,
    due: isAssigned ? owed.due : (list.due ?? owed.due),
    source: isWaiting
      ? 'awaiting'
      : isAssigned || owed.source !== 'pack'
        ? owed.source
        : `list:${id}`,
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
