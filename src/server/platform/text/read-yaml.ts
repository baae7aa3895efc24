import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Fault } from '#domain/fault.ts'
import { yamlFaults } from './yaml-faults.ts'
import { issuesOf } from './zod-issues.ts'

export type Path = readonly (string | number)[]

export type YamlResult<T> =
  | { readonly value: T; readonly lineOf: (path: Path) => number; readonly faults: readonly [] }
  | {
      readonly value: null
      readonly lineOf: (path: Path) => number
      readonly faults: readonly Fault[]
    }

/**
 * YAML 1.2 as plain data: one document, text keys that stand once, no anchors, aliases, tags or prototype keys.
 * Everything that the schema refuses is a fault with its line; `lineOf` finds the line of a path for later checks.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): YamlResult<T> {
  const lines = new LineCounter()
  const document = parse(text, lines)
  if (document === null) return refused([{ file, code: 'yaml_too_deep', params: {} }])
  const lineOf = (path: Path) => lines.linePos(offsetOf(document, path)).line
  const faults = yamlFaults(file, document, lines)
  if (faults.length > 0) return refused(faults, lineOf)
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, lineOf, faults: [] }
  const issues = issuesOf(parsed.error, value)
  return refused(
    issues.map(({ path, code, params }) => ({
      file,
      line: lineOf(path),
      ...column(path),
      code,
      params,
    })),
    lineOf,
  )
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    // Keys are checked by us: the library's own check of doubled keys takes quadratic time.
    const options = {
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
      lineCounter,
    } as const
    return parseDocument(text, options)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Where a path is written: its key or list item; of what is absent, the nearest thing around it. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step))
      if (!pair) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0]
}

function column(path: Path): { column?: string } {
  return path.length > 0 ? { column: pathText(path) } : {}
}

/** A path as people write it: `criteria[3].indicators[0].rule`. */
export function pathText(path: Path): string {
  return path.map((s, i) => (typeof s === 'number' ? `[${s + 1}]` : i === 0 ? s : `.${s}`)).join('')
}

function refused(faults: readonly Fault[], lineOf: (path: Path) => number = () => 1) {
  return { value: null, lineOf, faults } as const
}
