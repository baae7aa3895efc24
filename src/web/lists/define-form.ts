import type { Input, Output } from '#contract/api.ts'
import type { ListColumn, ListDefinition } from '#domain/list/list.ts'
import { day, fold, readDay } from '../format.ts'
import type { WordsOf } from '../words.tsx'

type Usual = Output<'listLists'>['usual'][number]

/** A column as it is typed; `key` empty: a new one, named after its words when it is saved. */
export interface ColumnForm {
  /** Tells columns apart while they are typed. */
  readonly mark: number
  readonly key: string
  readonly name: string
  readonly type: ListColumn['type']
  readonly required: boolean
  readonly choices: string
}

/** What is typed into the form of a list, as text. */
export interface DefineForm {
  readonly id: string
  readonly title: string
  readonly kind: ListDefinition['kind']
  readonly columns: readonly ColumnForm[]
  readonly expected: string
  readonly count: string
  readonly agency: string
  readonly person: string
  readonly due: string
  readonly source: string
  readonly note: string
  readonly usual: string
  readonly givenOn: string
  readonly unit: string
}

export function freshForm(on: string): DefineForm {
  return {
    id: '',
    title: '',
    kind: 'other',
    columns: [
      { mark: 0, key: '', name: '', type: 'text', required: true, choices: '' },
      { mark: 1, key: '', name: '', type: 'text', required: false, choices: '' },
    ],
    expected: '',
    count: '',
    agency: '',
    person: '',
    due: '',
    source: '',
    note: '',
    usual: '',
    givenOn: on,
    unit: '',
  }
}

export function fromUsual(usual: Usual, on: string): DefineForm {
  return {
    ...freshForm(on),
    title: usual.title,
    kind: usual.kind,
    columns: usual.columns.map(columnForm),
    usual: usual.id,
  }
}

export function formOfList(list: ListDefinition): DefineForm {
  return {
    id: list.id,
    title: list.title,
    kind: list.kind,
    columns: list.columns.map(columnForm),
    expected: list.expected.rows.map((one) => one.name).join('\n'),
    count: list.expected.count === undefined ? '' : String(list.expected.count),
    agency: list.agency ?? '',
    person: list.person ?? '',
    due: list.due ? day(list.due) : '',
    source: list.source,
    note: list.note ?? '',
    usual: list.usual ?? '',
    givenOn: list.givenOn,
    unit: list.unit,
  }
}

function columnForm(column: ListColumn, mark: number): ColumnForm {
  const { key, name, type, required, choices } = column
  return { mark, key, name, type, required, choices: (choices ?? []).join('; ') }
}

/** One more column, unlike any that is there. */
export function withColumn(columns: readonly ColumnForm[]): readonly ColumnForm[] {
  const mark = Math.max(-1, ...columns.map((one) => one.mark)) + 1
  return [...columns, { mark, key: '', name: '', type: 'text', required: false, choices: '' }]
}

type Faults = Readonly<Record<string, string>>

/** What is not right yet, by field, before anything is sent. */
export function defineFaults(
  form: DefineForm,
  forms: WordsOf<'forms'>,
  words: WordsOf<'lists'>,
): Faults {
  const faults: [string, boolean, string][] = [
    ['title', !form.title.trim(), forms.needed],
    ['source', !form.source.trim(), forms.needed],
    [
      'count',
      form.count.trim() !== '' && !/^\d{1,6}$/.test(form.count.trim()),
      words.form.countWrong,
    ],
    ['due', form.due.trim() !== '' && !readDay(form.due), forms.dayWrong(form.due)],
    ...form.columns.flatMap((one, at): [string, boolean, string][] => [
      [`column-${at}`, !one.name.trim(), forms.needed],
      [`choices-${at}`, one.type === 'choice' && listed(one.choices).length === 0, forms.needed],
    ]),
  ]
  return Object.fromEntries(
    faults.flatMap(([key, isWrong, said]) => (isWrong ? [[key, said]] : [])),
  )
}

/** The definition that is sent; names of rows that were expected keep the unit that owes them. */
export function toDefinition(
  form: DefineForm,
  taken: readonly string[],
  before: ListDefinition | undefined,
  unit: string,
): Input<'putList'>['definition'] {
  const due = readDay(form.due)
  const units = new Map(before?.expected.rows.map((one) => [one.name, one.unit]))
  const names = form.expected.split('\n').map((one) => one.trim())
  const rows = names.filter(Boolean).map((name) => {
    const owed = units.get(name)
    return owed === undefined ? { name } : { name, unit: owed }
  })
  const count = form.count.trim()
  const text = (key: 'agency' | 'person' | 'note' | 'usual') =>
    form[key].trim() === '' ? {} : { [key]: form[key].trim() }
  return {
    id: before?.id ?? freeId(form.title, taken),
    title: form.title.trim(),
    kind: form.kind,
    columns: columnsOf(form.columns),
    expected: { rows, ...(count === '' ? {} : { count: Number(count) }) },
    ...text('agency'),
    ...text('person'),
    ...(due ? { due } : {}),
    unit: form.unit || unit,
    ...(before?.years ? { years: before.years } : {}),
    source: form.source.trim(),
    givenOn: form.givenOn,
    ...text('usual'),
    ...text('note'),
  }
}

function columnsOf(columns: readonly ColumnForm[]): Input<'putList'>['definition']['columns'] {
  const used = new Set(columns.map((one) => one.key))
  return columns.map((one) => {
    const key = one.key || freeKey(one.name, used)
    used.add(key)
    const { name, type, required } = one
    const column = { key, name: name.trim(), type, required }
    return type === 'choice' ? { ...column, choices: listed(one.choices) } : column
  })
}

function listed(choices: string): string[] {
  return choices
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
}

/** `Số hộ` → `so_ho`, and `so_ho_2` where that is taken. */
function freeKey(name: string, used: ReadonlySet<string>): string {
  const plain = fold(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '')
  return free(plain.slice(0, 30) || 'cot', used, '_')
}

function freeId(title: string, taken: readonly string[]): string {
  const plain = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return free(plain.slice(0, 60).replace(/-+$/, '') || 'danh-muc', new Set(taken), '-')
}

function free(wanted: string, used: ReadonlySet<string>, joint: string): string {
  for (let at = 1; ; at++) {
    const name = at === 1 ? wanted : `${wanted}${joint}${at}`
    if (!used.has(name)) return name
  }
}
