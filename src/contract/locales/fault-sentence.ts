import type { Fault } from '#domain/fault.ts'
import { faults as en } from './en/faults.ts'
import { faults as vi } from './vi/faults.ts'

const sentences = { vi, en } as const
export type Language = keyof typeof sentences

/** The sentence of a fault without its place. */
export function faultSentence(
  { code, params }: Pick<Fault, 'code' | 'params'>,
  language: Language,
): string {
  return fillIn(sentences[language][code], params)
}

/** A fault as `file:line: [column: ]sentence`, as editors and terminals link it. */
export function faultLine(fault: Fault, language: Language): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`
  const column = fault.column === undefined ? '' : `${fault.column}: `
  return `${place}: ${column}${faultSentence(fault, language)}`
}

function fillIn(template: string, params: Fault['params']): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
