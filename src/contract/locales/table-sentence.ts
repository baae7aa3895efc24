import type { TableLine } from '#domain/table/finding.ts'
import { faults as enFaults } from './en/faults.ts'
import { tableReasons as enReasons } from './en/tables.ts'
import type { Language } from './fault-sentence.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { faults as viFaults } from './vi/faults.ts'
import { tableReasons as viReasons } from './vi/tables.ts'

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { ...viFaults, ...viReasons },
  en: { ...enFaults, ...enReasons },
}

/** Why a cell of a table is wrong or doubtful, and what to do; empty where it is neither. */
export function tableSentence(
  { code, params }: Pick<TableLine, 'code' | 'params'>,
  language: Language,
): string {
  if (code === null) return ''
  const template = sentences[language][code]
  if (template === undefined) return refusalSentence(code, params, language)
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'))
}

/** A recorded or proposed figure as one reads it: `95,5`, `Đạt`, `850/1.000`. Empty: there is none. */
export function figureText(figure: TableLine['next'], language: Language): string {
  if (figure === null) return ''
  const { value, numerator, denominator } = figure
  if (numerator !== undefined && denominator !== undefined)
    return `${numberText(numerator, language)}/${numberText(denominator, language)}`
  if (typeof value === 'boolean') return passWords[language][value ? 0 : 1]
  return typeof value === 'number' ? numberText(value, language) : (value ?? '')
}

const passWords = { vi: ['Đạt', 'Không đạt'], en: ['Met', 'Not met'] } as const

export function numberText(value: number, language: Language): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value)
}
