import type { Input, Output } from '#contract/api.ts'
import { parseNumber } from '#domain/reading/parse-number.ts'
import { readDay } from '../format.ts'

export type Settings = Output<'readSettings'>
export type LevelRow = Settings['targets'][number]
export type ParameterRow = Settings['parameters'][number]

/** What was typed and not issued yet, as text; a pass that was ticked is `x`. */
export interface SettingsDraft {
  readonly levels: Readonly<Record<string, string>>
  readonly parameters: Readonly<Record<string, string>>
  readonly number: string
  readonly day: string
  readonly issuer: string
  readonly title: string
}

export const emptyDraft: SettingsDraft = {
  levels: {},
  parameters: {},
  number: '',
  day: '',
  issuer: '',
  title: '',
}

export const passed = 'x'

export function keyOf({ item, part }: Pick<LevelRow, 'item' | 'part'>): string {
  return part === null ? item : `${item}/${part}`
}

/** The anchor of a field, for the summary of what must be mended. */
export function fieldId(key: string): string {
  return `muc-${key.replace(/[^\p{L}\p{N}]+/gu, '-')}`
}

export type Typed =
  | { readonly kind: 'empty' | 'wrong' | 'overHundred' }
  | { readonly kind: 'value'; readonly value: number | string }
  | { readonly kind: 'doubtful'; readonly decimal: number; readonly thousands: number }

/** A level as typed; a percentage stays within 0 and 100. */
export function readLevel(typed: string, unit: string | null): Typed {
  const read = parseNumber(typed)
  if (read.kind !== 'number') return read
  const isPercent = unit?.trim().startsWith('%') ?? false
  if (isPercent && (read.value < 0 || read.value > 100)) return { kind: 'overHundred' }
  return { kind: 'value', value: read.value }
}

/** A parameter as typed: a number where it is one or has a unit, else the words themselves. */
export function readParameter(typed: string, { unit, value }: ParameterRow): Typed {
  const read = readLevel(typed, unit)
  const isNumber = unit !== null || typeof value === 'number'
  return read.kind === 'wrong' && !isNumber ? { kind: 'value', value: typed.trim() } : read
}

/** A number as the form writes it: without dots, so that it is read back without a question. */
export function plain(value: number): string {
  return String(value).replace('.', ',')
}

export type FieldFault = 'wrong' | 'overHundred' | 'doubtful' | 'needed' | 'day'

type SetLevel = NonNullable<Input<'issueOverlay'>['targets']>[number]

export interface Checked {
  /** By the key of a field; the legal ground's are `number`, `day`, `issuer`. */
  readonly faults: ReadonlyMap<string, FieldFault>
  readonly count: number
  readonly decision: Omit<Input<'issueOverlay'>, 'dossier'>
}

/** Everything typed, read; only without faults may the decision be sent. */
export function checkDraft(draft: SettingsDraft, settings: Settings): Checked {
  const faults = new Map<string, FieldFault>()
  const take = (key: string, read: Typed): readonly (number | string)[] => {
    if (read.kind === 'value') return [read.value]
    if (read.kind !== 'empty') faults.set(key, read.kind)
    return []
  }
  const targets = settings.targets.flatMap((row): SetLevel[] => {
    const key = keyOf(row)
    const typed = draft.levels[key] ?? ''
    const slot = { item: row.item, ...(row.part === null ? {} : { part: row.part }) }
    if (row.form === 'pass')
      return typed === passed ? [{ ...slot, rule: { form: 'pass' as const } }] : []
    return take(key, readLevel(typed, row.unit)).map((value) => ({
      ...slot,
      target: Number(value),
    }))
  })
  const parameters = settings.parameters.flatMap((row) =>
    take(row.id, readParameter(draft.parameters[row.id] ?? '', row)).map((value) => ({
      id: row.id,
      value,
    })),
  )
  const ground = readGround(draft)
  for (const [key, fault] of ground.faults) faults.set(key, fault)
  const decision = { ground: ground.ground, targets, parameters }
  return { faults, count: typedCount(draft), decision }
}

/** The document under which something is issued, as typed. */
export function readGround(draft: Pick<SettingsDraft, 'number' | 'day' | 'issuer' | 'title'>) {
  const faults = new Map<string, FieldFault>()
  const date = readDay(draft.day)
  if (date === null) faults.set('day', draft.day.trim() === '' ? 'needed' : 'day')
  for (const name of ['number', 'issuer'] as const)
    if (draft[name].trim() === '') faults.set(name, 'needed')
  const title = draft.title.trim()
  const ground = {
    number: draft.number.trim(),
    date: date ?? '',
    issuer: draft.issuer.trim(),
    ...(title === '' ? {} : { title }),
  }
  return { faults, ground }
}

function typedCount({ levels, parameters }: SettingsDraft): number {
  const all = [...Object.values(levels), ...Object.values(parameters)]
  return all.filter((one) => one.trim() !== '').length
}
