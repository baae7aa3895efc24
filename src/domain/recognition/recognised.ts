import { yearOf } from '../day.ts'
import type { Recognition } from './recognition.ts'

/** How a unit stands by decisions: none known, valid, to be re-reviewed, withdrawn. */
export type Standing = 'none' | Recognition['state']

/**
 * The latest known recognition of a unit for a standard's family that can hold for the judged year. One made under another
 * pack is "to re-review" until it was re-checked under `pack`; where the pack is not known, the state as published holds.
 */
export function standingOf(
  recognitions: readonly Recognition[],
  standards: ReadonlySet<string>,
  pack: string,
  year: number,
): { readonly standing: Standing; readonly recognition: Recognition | undefined } {
  const [recognition] = recognitions
    .filter((one) => standards.has(one.standard) && firstYear(one) <= year)
    .sort(latestFirst)
  if (!recognition) return { standing: 'none', recognition }
  const isOlder =
    recognition.state === 'valid' &&
    recognition.pack !== undefined &&
    recognition.pack !== pack &&
    !recognition.recheckedUnder.includes(pack)
  return { standing: isOlder ? 'toReReview' : recognition.state, recognition }
}

/** The first year that the decision can speak of: papers of a year are signed the year after. */
function firstYear({ year, day, knownOn }: Recognition): number {
  return year ?? yearOf(day ?? knownOn) - 1
}

/** By day, then by when it became known; what is left open is decided for the worse, so that order never matters. */
function latestFirst(a: Recognition, b: Recognition): number {
  return keyOf(a) < keyOf(b) ? 1 : -1
}

const worse = { valid: 0, toReReview: 1, withdrawn: 2 } as const

function keyOf(one: Recognition): string {
  return `${one.day ?? one.knownOn} ${one.knownOn} ${worse[one.state]} ${one.number ?? ''} ${one.pack ?? ''} ${one.source}`
}
