import type { z } from 'zod'
import type { Fault } from '#domain/fault.ts'

/** One thing that a schema refuses, as a fault without its place. */
export interface Issue {
  readonly path: readonly (string | number)[]
  readonly code: Fault['code']
  readonly params: Fault['params']
}

type Raw = z.core.$ZodIssue
type Path = readonly (string | number)[]

/**
 * Faults of a value that its schema refused. Where alternatives were open (a union), the one that came nearest is
 * told. A schema names its own code by `params: { fault: <code>, … }` on a custom issue.
 */
export function issuesOf(error: z.ZodError, value: unknown): Issue[] {
  return error.issues.flatMap((issue) => toIssues(issue, [], value))
}

function toIssues(raw: Raw, base: Path, value: unknown): Issue[] {
  const path = [
    ...base,
    ...raw.path.map((step) => (typeof step === 'number' ? step : String(step))),
  ]
  if (raw.code === 'unrecognized_keys')
    return raw.keys.map((key) => ({ path: [...path, key], code: 'key_unknown', params: { key } }))
  if (raw.code === 'invalid_union' && raw.errors.length > 0) return nearest(raw.errors, path, value)
  if (raw.code === 'invalid_key' || raw.code === 'invalid_element')
    return raw.issues.flatMap((inner) => toIssues(inner, path, value))
  return [{ path, ...describe(raw, valueAt(value, path), path) }]
}

function describe(raw: Raw, found: unknown, path: Path): Omit<Issue, 'path'> {
  const key = String(path.at(-1) ?? '')
  if (found === undefined && raw.code !== 'custom') return { code: 'key_missing', params: { key } }
  if (found === null && raw.code === 'invalid_type') return { code: 'value_missing', params: {} }
  switch (raw.code) {
    case 'invalid_type':
      return wrongType(raw.expected, found)
    case 'invalid_value':
      return {
        code: 'value_not_listed',
        params: { value: show(found), values: raw.values.join(', ') },
      }
    case 'invalid_union':
      return { code: 'value_not_listed', params: { value: show(found), values: options(raw) } }
    case 'invalid_format':
      return raw.format === 'date'
        ? { code: 'day_wrong', params: { value: show(found) } }
        : {
            code: 'value_format',
            params: { value: show(found), format: raw.pattern ?? raw.format },
          }
    case 'too_small':
      return {
        code: 'value_too_small',
        params: { value: show(found), minimum: String(raw.minimum) },
      }
    case 'too_big':
      return { code: 'value_too_big', params: { value: show(found), maximum: String(raw.maximum) } }
    case 'custom':
      return custom(raw, found)
    default:
      return { code: 'value_wrong', params: { value: show(found) } }
  }
}

function wrongType(expected: string, found: unknown): Omit<Issue, 'path'> {
  const numeric = expected === 'number' || expected === 'int'
  if (numeric && typeof found === 'string' && /^[-+]?[\d.,_' ]+ ?%?$/.test(found))
    return { code: 'number_not_plain', params: { value: show(found) } }
  return { code: 'value_type', params: { value: show(found), expected } }
}

function options(raw: Raw): string {
  const listed = (raw as { options?: readonly unknown[] }).options
  return listed ? listed.join(', ') : ''
}

function custom(raw: Raw & { code: 'custom' }, found: unknown): Omit<Issue, 'path'> {
  const { fault, ...params } = (raw.params ?? {}) as { fault?: Fault['code'] } & Fault['params']
  return { code: fault ?? 'value_wrong', params: { value: show(found), ...params } }
}

/** The alternative whose complaint lies deepest, then the one with the fewest complaints. */
function nearest(errors: readonly (readonly Raw[])[], path: Path, value: unknown): Issue[] {
  const told = errors.map((branch) => branch.flatMap((issue) => toIssues(issue, path, value)))
  const ranked = told.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)
  const best = ranked[0] ?? []
  const level = ranked.filter((branch) => depth(branch) === path.length)
  return level.length === ranked.length && ranked.length > 1 ? together(best, level, value) : best
}

/** No alternative got inside the value: one fault that lists what could stand here. */
function together(best: readonly Issue[], branches: readonly Issue[][], value: unknown): Issue[] {
  const plain = branches.flat().find((issue) => issue.code === 'number_not_plain')
  if (plain) return [plain]
  const [first] = best
  const expected = branches.flat().flatMap((i) => i.params['expected'] ?? i.params['values'] ?? [])
  if (!first || expected.length === 0) return [...best]
  const params = {
    value: show(valueAt(value, first.path)),
    expected: [...new Set(expected)].join(' | '),
  }
  return [{ path: first.path, code: 'value_type', params }]
}

function depth(branch: readonly Issue[]): number {
  return Math.max(
    ...branch.map((i) => (i.code === 'key_missing' ? i.path.length - 1 : i.path.length)),
  )
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Record<string | number, unknown>)[step]
  }
  return found
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
