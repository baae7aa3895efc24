import type { Recognition } from './recognition.ts'

/** How a unit stands by decisions: none known, valid, to be re-reviewed, withdrawn. */
export type Standing = 'none' | Recognition['state']

/**
 * The latest known recognition of a unit for a standard's family. One made under another pack is "to re-review"
 * until it was re-checked under `pack`; where the pack is not known, the state as published holds.
 */
export function standingOf(
  recognitions: readonly Recognition[],
  standards: ReadonlySet<string>,
  pack: string,
): { readonly standing: Standing; readonly recognition: Recognition | undefined } {
  const [recognition] = recognitions
    .filter((one) => standards.has(one.standard))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
  if (!recognition) return { standing: 'none', recognition }
  const isOlder =
    recognition.state === 'valid' &&
    recognition.pack !== undefined &&
    recognition.pack !== pack &&
    !recognition.recheckedUnder.includes(pack)
  return { standing: isOlder ? 'toReReview' : recognition.state, recognition }
}

function dayOf(one: Recognition): string {
  return one.day ?? (one.year === undefined ? one.knownOn : `${one.year}-12-31`)
}
