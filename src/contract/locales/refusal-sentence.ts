import { refusals as en } from './en/refusals.ts'
import type { Language } from './fault-sentence.ts'
import { refusals as vi } from './vi/refusals.ts'

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en }

/** The sentence of a refusal that says what to do; an unknown code reads as `broken`. */
export function refusalSentence(
  code: string,
  details: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const template = sentences[language][code] ?? sentences[language]['broken'] ?? code
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '…'))
}
