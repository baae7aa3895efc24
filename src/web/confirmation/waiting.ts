import type { Output } from '#contract/api.ts'

export type Confirmations = Output<'listConfirmations'>
export type Waiting = Confirmations['waiting'][number]

/** A requirement has no number of its own: its id says where it stands. */
export function numberOf({ number, item }: Pick<Waiting, 'number' | 'item'>): string {
  return number === '' ? item : number
}
