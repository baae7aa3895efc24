import type { Pack } from '../pack/pack.ts'
import type { Recognition } from '../recognition/recognition.ts'
import type { KnownItems } from './known-items.ts'
import type { Place, Places, Report, WorkspaceTable } from './places.ts'
import { unique } from './unique.ts'
import type { Workspace } from './workspace.ts'

/** Minh chứng: ids and codes are unique, links name known items and listed documents, every use names a document. */
export function checkEvidence(
  workspace: Workspace,
  known: KnownItems,
  places: Places,
  report: Report,
): void {
  const { evidence } = workspace
  const at = (index: number) => places.row('evidence', index)
  unique(evidence, 'id', at, report)
  unique(evidence, 'code', at, report)
  evidence.forEach(({ file, keptAt, date, knownOn }, index) => {
    if (file === undefined && keptAt === undefined)
      report(at(index), 'file', 'evidence_without_place')
    checkKnownDay(at(index), date, knownOn, report)
  })
  evidence
    .flatMap((one) => one.links)
    .forEach(({ item, document, from, to }, index) => {
      const place = places.row('links', index)
      if (from > to) report(place, 'to', 'period_reversed', { from, to })
      if (!known.items.has(item)) report(place, 'item', 'item_unknown', { item })
      if (document !== undefined && !known.documents.has(document))
        report(place, 'document', 'document_unknown', { document })
    })
  checkCited(workspace, places, report)
}

function checkCited(workspace: Workspace, places: Places, report: Report): void {
  const ids = new Set(workspace.evidence.map((one) => one.id))
  const cited = (
    table: WorkspaceTable,
    list: readonly { readonly evidence: readonly string[] }[],
  ) =>
    list.forEach((record, index) => {
      for (const evidence of record.evidence)
        if (!ids.has(evidence))
          report(places.row(table, index), 'evidence', 'evidence_unknown', { evidence })
    })
  cited('readings', workspace.readings)
  cited('statements', workspace.statements)
  cited('recognitions', workspace.recognitions)
}

/** Công nhận, xác nhận, phân công, nhiệm vụ, công trình: each names what exists. */
export function checkRecords(
  workspace: Workspace,
  known: KnownItems,
  packs: readonly Pack[],
  places: Places,
  report: Report,
): void {
  checkRecognitions(workspace, known, packs, places, report)
  checkOrders(workspace, known, places, report)
  const packIds = new Set(packs.map((one) => one.id))
  workspace.confirmations.forEach(({ pack }, index) => {
    if (!packIds.has(pack)) unknownPack(places.row('confirmations', index), pack, report)
  })
  const project = (index: number) => places.row('projects', index)
  unique(workspace.projects, 'id', project, report)
  workspace.projects.forEach((one, index) => {
    for (const column of ['total', 'accepted', 'allocated', 'disbursed'] as const) {
      const value = one[column]
      if (value !== undefined && value < 0)
        report(project(index), column, 'count_negative', { value })
    }
  })
}

function checkRecognitions(
  workspace: Workspace,
  known: KnownItems,
  packs: readonly Pack[],
  places: Places,
  report: Report,
): void {
  const packIds = new Set(packs.map((one) => one.id))
  const seen = new Map<string, number>()
  workspace.recognitions.forEach((one, index) => {
    const place = places.row('recognitions', index)
    const { unit, standard, number, day, state, knownOn, source } = one
    if (!known.standards.has(standard)) report(place, 'standard', 'standard_unknown', { standard })
    for (const pack of packsOf(one)) if (!packIds.has(pack)) unknownPack(place, pack, report)
    checkKnownDay(place, day, knownOn, report)
    const key = JSON.stringify([unit, standard, number, day, state, knownOn, source])
    const first = seen.get(key)
    if (first !== undefined) report(place, 'unit', 'row_doubled', { first })
    else seen.set(key, place.line ?? 0)
  })
}

function packsOf({ pack, recheckedUnder }: Recognition): readonly string[] {
  return pack === undefined ? recheckedUnder : [pack, ...recheckedUnder]
}

function checkOrders(
  workspace: Workspace,
  known: KnownItems,
  places: Places,
  report: Report,
): void {
  const agencies = new Set(workspace.agencies.map((one) => one.id))
  const meetings = new Set(workspace.meetings.map((one) => one.path))
  const sections = new Set(workspace.sections.map((one) => one.path))
  const lists = new Set(workspace.lists.map((one) => one.id))
  const isItem = (item: string) => known.items.has(item) || sections.has(item) || lists.has(item)
  workspace.assignments.forEach(({ item, agency, from, to, years }, index) => {
    const place = places.row('assignments', index)
    if (!isItem(item)) report(place, 'item', 'item_unknown', { item })
    if (!agencies.has(agency)) report(place, 'agency', 'agency_unknown', { agency })
    if (to !== undefined && from > to) report(place, 'to', 'period_reversed', { from, to })
    if (years !== undefined && years.from > years.to)
      report(place, 'years_to', 'period_reversed', { from: years.from, to: years.to })
  })
  const at = (index: number) => places.row('tasks', index)
  unique(workspace.tasks, 'id', at, report)
  workspace.tasks.forEach(({ item, agency, meeting }, index) => {
    if (item !== undefined && !isItem(item)) report(at(index), 'item', 'item_unknown', { item })
    if (agency !== undefined && !agencies.has(agency))
      report(at(index), 'agency', 'agency_unknown', { agency })
    if (meeting !== undefined && !meetings.has(meeting))
      report(at(index), 'meeting', 'meeting_unknown', { meeting })
  })
}

function unknownPack(place: Place, pack: string, report: Report): void {
  report(place, 'pack', 'pack_unknown', { pack, version: '?' })
}

/** Nothing is known before the day on which it was signed. */
function checkKnownDay(place: Place, day: string | undefined, known: string, report: Report): void {
  if (day !== undefined && known < day)
    report(place, 'known_on', 'known_before_day', { known, day })
}
