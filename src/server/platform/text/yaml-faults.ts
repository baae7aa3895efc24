import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type YAMLMap,
} from 'yaml'
import type { Fault } from '#domain/fault.ts'

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const maxDepth = 50
const maxFaults = 100

/** What makes a YAML document more, or less, than plain data: with any of these it is not used. */
export function yamlFaults(file: string, document: Document.Parsed, lines: LineCounter): Fault[] {
  const { errors } = document
  const syntax = errors.slice(0, maxFaults).map((error): Fault => {
    const line = lines.linePos(error.pos[0]).line
    if (error.code === 'MULTIPLE_DOCS')
      return { file, line, code: 'yaml_several_documents', params: {} }
    if (error.code === 'NON_STRING_KEY') return { file, line, code: 'key_not_text', params: {} }
    return { file, line, code: 'yaml_syntax', params: { detail: firstLine(error.message) } }
  })
  if (syntax.length > 0) return syntax
  const faults: Fault[] = []
  const report: Report = (node, code, params = {}) => {
    if (faults.length < maxFaults) faults.push({ file, ...lineOf(node, lines), code, params })
  }
  visit(document.contents, 0, report, lines)
  return faults
}

type Report = (node: unknown, code: Fault['code'], params?: Fault['params']) => void

function visit(node: unknown, depth: number, report: Report, lines: LineCounter): void {
  if (isAlias(node)) report(node, 'yaml_alias')
  reportMarks(node, report)
  if (isMap(node)) reportKeys(node, report, lines)
  const inside = childrenOf(node)
  if (inside.length > 0 && depth === maxDepth) report(node, 'yaml_too_deep')
  else for (const child of inside) visit(child, depth + 1, report, lines)
}

function childrenOf(node: unknown): readonly unknown[] {
  if (isMap(node)) return node.items.map(({ value }) => value)
  return isSeq(node) ? node.items : []
}

function reportMarks(node: unknown, report: Report): void {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return
  if (node.anchor) report(node, 'yaml_alias')
  if (node.tag) report(node, 'yaml_tag', { tag: node.tag })
}

function reportKeys(map: YAMLMap, report: Report, lines: LineCounter): void {
  const seen = new Map<string, number>()
  for (const { key } of map.items) {
    if (isAlias(key)) report(key, 'yaml_alias')
    if (!isScalar(key)) continue
    reportMarks(key, report)
    const name = String(key.value)
    const first = seen.get(name)
    if (forbidden.has(name)) report(key, 'key_forbidden', { key: name })
    else if (first !== undefined) report(key, 'key_doubled', { key: name, first })
    else seen.set(name, lineOf(key, lines).line ?? 1)
  }
}

function lineOf(node: unknown, lines: LineCounter): { line?: number } {
  const start = (node as { range?: readonly number[] | null } | null)?.range?.[0]
  return start === undefined ? {} : { line: lines.linePos(start).line }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? ''
}
