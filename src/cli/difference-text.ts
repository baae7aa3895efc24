import { ruleText } from '#contract/locales/rule-text.ts'
import type { PackDifference } from '#domain/pack/diff-packs.ts'
import { Rule } from '#domain/rule/rule.ts'
import type { PackWords } from './pack-words.ts'

/** Differences as lines: sign, standard, number or id, field, before → after. */
export function differenceLines(
  differences: readonly PackDifference[],
  words: PackWords,
): readonly string[] {
  return differences.map(({ kind, standard, item, number, field, before, after }) => {
    const name = [standard, number].filter(Boolean).join(' ')
    const where = name === '' ? item : `${name} (${item})`
    const label = `${words.kinds[kind]} ${where}`
    if (kind === 'added') return `+ ${label}: ${after ?? ''}`
    if (kind === 'removed') return `- ${label}: ${before ?? ''}`
    const [old, now] = [show(field, before, words), show(field, after, words)]
    return `~ ${label} · ${field}: ${old} → ${now}`
  })
}

/** A rule reads in words; everything else as it is written. */
function show(field: string, text: string | null, words: PackWords): string {
  if (text === null) return '–'
  if (field !== 'rule') return text
  const rule = Rule.safeParse(JSON.parse(text))
  return rule.success ? ruleText(rule.data, { words: words.rules }) : text
}
