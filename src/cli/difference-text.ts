import type { PackDifference } from '#domain/pack/diff-packs.ts'
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
    return `~ ${label} · ${field}: ${before ?? '–'} → ${after ?? '–'}`
  })
}
