import fc from 'fast-check'
import { smallCase } from '#domain/evaluation/small-case.ts'
import type { Evidence } from '#domain/evidence/evidence.ts'
import { ListDefinition, type ListRow, ListRowState } from '#domain/list/list.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Reading } from '#domain/reading/reading.ts'
import type { PackLibrary } from '../pack/pack-library.ts'
import { anyText, arbitraryOf } from './arbitrary-of.ts'
import {
  columnTable,
  deadlineTable,
  extensionTable,
  readingTable,
  recognitionTable,
  roundTable,
  taskTable,
  userTable,
} from './tables.ts'
import type { WorkspaceContent } from './workspace-content.ts'

const small = smallCase([
  [{ form: 'pass' }, { form: 'graded', scale: ['kém', 'tốt'], atLeast: 'tốt' }],
])

/** For tests: the packs of the small case and no shipped units. */
export function smallLibrary(packs: readonly Pack[] = small.packs): PackLibrary {
  const find = (id: string) => packs.find((pack) => pack.id === id)
  return { packs, find, units: [], classifications: [], faults: [] }
}

/** For tests: the small case without a record, ready to be written. */
export const emptyContent: WorkspaceContent = {
  workspace: small.workspace,
  localPacks: [],
  codes: [],
  columns: [],
  users: [],
  journal: undefined,
}

const units = small.workspace.units.map((one) => one.id)
const anyUnit = fc.constantFrom(...units)
const items = small.packs.flatMap((pack) =>
  pack.standards.flatMap((one) => one.criteria.flatMap((c) => c.indicators.map((i) => i.id))),
)
const anyItem = fc.constantFrom(...items)
const agencies = ['a', 'b'].map((id) => ({ id, name: id, vertical: false, standing: false }))

/** For tests: any workspace whose records fit together; texts, days and numbers are anything. */
export const anyContent: fc.Arbitrary<WorkspaceContent> = fc
  .record({
    evidence: fc.uniqueArray(anyEvidence(), { selector: (one) => one.id, maxLength: 4 }),
    readings: fc.array(anyReading(), { maxLength: 8 }),
    recognitions: fc.array(arbitraryOf(recognitionTable.schema), { maxLength: 4 }),
    tasks: fc.uniqueArray(arbitraryOf(taskTable.schema), {
      selector: (one) => one.id,
      maxLength: 4,
    }),
    users: fc.array(arbitraryOf(userTable.schema), { maxLength: 3 }),
    rounds: fc.array(arbitraryOf(roundTable.schema), { maxLength: 4 }),
    deadlines: fc.array(arbitraryOf(deadlineTable.schema), { maxLength: 3 }),
    extensions: fc.array(arbitraryOf(extensionTable.schema), { maxLength: 3 }),
    lists: fc.uniqueArray(anyList(), { selector: (one) => one.list.id, maxLength: 3 }),
    columns: fc.array(arbitraryOf(columnTable.schema), { maxLength: 3 }),
    title: anyText,
    section: anyText.filter((text) => text.trim() !== ''),
    unit: anyUnit,
  })
  .map(fitTogether)

type Parts = Parameters<typeof fitTogether>[0]

function fitTogether(parts: {
  readonly evidence: readonly Evidence[]
  readonly readings: readonly Reading[]
  readonly recognitions: WorkspaceContent['workspace']['recognitions']
  readonly tasks: WorkspaceContent['workspace']['tasks']
  readonly users: WorkspaceContent['users']
  readonly rounds: WorkspaceContent['workspace']['rounds']
  readonly deadlines: WorkspaceContent['workspace']['deadlines']
  readonly extensions: WorkspaceContent['workspace']['extensions']
  readonly lists: readonly AnyList[]
  readonly columns: WorkspaceContent['columns']
  readonly title: string
  readonly section: string
  readonly unit: string
}): WorkspaceContent {
  const { evidence, title, section, unit } = parts
  const path = 'sections/phần 1/mở đầu.md'
  return {
    ...emptyContent,
    columns: parts.columns ?? [],
    workspace: {
      ...small.workspace,
      dossier: { ...small.workspace.dossier, title },
      agencies,
      team: [{ name: title, agency: 'a' }],
      evidence: evidence.map((one) => ({ ...one, knownOn: later(one.date, one.knownOn) })),
      readings: distinct(parts.readings),
      rounds: parts.rounds.map((one) => ({ ...one, unit })),
      deadlines: parts.deadlines,
      extensions: parts.extensions.map((one) => ({ ...one, unit })),
      recognitions: parts.recognitions.map((one, index) => ({
        ...one,
        unit,
        standard: 'x1',
        pack: 'c',
        recheckedUnder: [],
        evidence: evidence.map((each) => each.id),
        knownOn: later(one.day, one.knownOn),
        source: `${one.source} ${index}`,
      })),
      tasks: parts.tasks.map((one) => ({
        ...one,
        agency: 'b',
        item: items[0] ?? '',
        unit,
        meeting: 'meetings/x.md',
      })),
      lists: parts.lists.map((one) => one.list).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      listRows: parts.lists
        .toSorted((a, b) => (a.list.id < b.list.id ? -1 : 1))
        .flatMap((one) => [...one.rows]),
      meetings: [{ path: 'meetings/x.md', text: section }],
      sections: [{ path, text: section }],
    },
    users: parts.users.map((one, index) => user(one, index, unit)),
    journal: '{"sequence":1}\n',
  }
}

function user(one: Parts['users'][number], index: number, unit: string): Parts['users'][number] {
  return {
    ...one,
    login: `${one.login} ${index}`,
    unit,
    agency: 'a',
    from: '2020-01-01',
    to: '2021-01-01',
  }
}

function later(a: string | undefined, b: string): string {
  return a !== undefined && a > b ? a : b
}

/** One figure a key: the source tells them apart. */
function distinct(readings: readonly Reading[]): Reading[] {
  return readings.map((one, index) => ({ ...one, source: `${one.source} ${index}` }))
}

function anyReading(): fc.Arbitrary<Reading> {
  return fc
    .record({
      one: arbitraryOf(readingTable.schema),
      unit: anyUnit,
      item: anyItem,
      passes: fc.boolean(),
    })
    .map(({ one, unit, item, passes }) => {
      const { id, none, numerator, denominator, value, ...rest } = one
      const isGrade = item === 'x1.1.2'
      const [from, to] = [rest.from, rest.to].sort()
      return {
        ...rest,
        ...{ unit, item, part: '', from: from ?? '', to: to ?? '', evidence: [] },
        value: isGrade ? (passes ? 'tốt' : 'kém') : passes,
      }
    })
}

function anyEvidence(): fc.Arbitrary<Evidence> {
  return fc
    .record({
      id: anyText,
      title: anyText,
      keptAt: anyText,
      unit: anyUnit,
      item: anyItem,
      pages: anyText,
    })
    .map(({ id, title, keptAt, unit, item, pages }) => ({
      ...{ id, title, keptAt, type: 'report', state: 'accepted', restricted: false },
      knownOn: '2021-01-01',
      links: [{ unit, item, from: 2019, to: 2020, pages }],
    }))
}

interface AnyList {
  readonly list: ListDefinition
  readonly rows: readonly ListRow[]
}

/** A list with a column of each kind, and rows that fit it. */
function anyList(): fc.Arbitrary<AnyList> {
  const row = fc.record(
    {
      ten: anyText,
      so: fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
      ngay: fc.constantFrom('2020-02-29', '2021-01-07'),
      co: fc.boolean(),
      loai: fc.constantFrom('Thôn', 'Khu; phố'),
    },
    { requiredKeys: ['ten'] },
  )
  return fc
    .record({
      id: fc.constantFrom('a', 'b-2', 'thon-ban'),
      head: arbitraryOf(
        ListDefinition.omit({ id: true, columns: true, years: true, expected: true }),
      ),
      rows: fc.array(fc.record({ values: row, state: arbitraryOf(ListRowState), unit: anyUnit }), {
        maxLength: 4,
      }),
      names: fc.array(anyText, { maxLength: 3 }),
    })
    .map(({ id, head, rows, names }) => {
      const { agency: _, ...rest } = head
      const expected = { rows: names.map((name) => ({ name })), count: names.length }
      return {
        list: { ...rest, id, columns, expected, agency: 'a', unit: units[0] ?? '' },
        rows: rows.map((one, at) => ({ ...one, list: id, id: `r ${at}` })),
      }
    })
}

const columns: ListDefinition['columns'] = [
  { key: 'ten', name: 'Tên', type: 'text', required: true },
  { key: 'so', name: 'Số', type: 'number', required: false },
  { key: 'ngay', name: 'Ngày', type: 'day', required: false },
  { key: 'co', name: 'Có', type: 'boolean', required: false },
  { key: 'loai', name: 'Loại', type: 'choice', required: false, choices: ['Thôn', 'Khu; phố'] },
]
