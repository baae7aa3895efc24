import { type RuleSpeech, ruleText, targetText } from '#contract/locales/rule-text.ts'
import type { Rule } from '#domain/rule/rule.ts'
import type { Target } from '#domain/rule/target.ts'
import type { WordsOf } from '../words.tsx'

type Words = WordsOf<'packs'>

/** One side of a difference in words: rules, levels and lists are said, the rest is as written. */
export function showDifference(
  field: string,
  text: string | null,
  words: Words,
  speech: RuleSpeech,
): string {
  if (text === null) return '–'
  const value = parsed(text)
  if (value === undefined) return words.values[text] ?? text
  switch (field) {
    case 'rule':
      return ruleText(value as Rule, speech)
    case 'target':
      return targetText(value as Target, speech)
    case 'amendments':
      return (value as readonly { from: number; rule: Rule; unit?: string }[])
        .map((one) => words.fromYear(one.from, ruleText(one.rule, speech, one.unit)))
        .join('; ')
    case 'period':
    case 'years':
      return rangeOf(value, text)
    default:
      return Array.isArray(value) ? value.map(String).join('; ') : text
  }
}

function rangeOf(value: unknown, text: string): string {
  const { from, to } = Object(value) as { from?: unknown; to?: unknown }
  return typeof from === 'number' && typeof to === 'number' ? `${from}–${to}` : text
}

/** Structured values come as JSON; plain words are no JSON. */
function parsed(text: string): unknown {
  if (!/^[[{\d-]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
