import type { Input, Output } from '#contract/api.ts'
import { readDay } from '../format.ts'
import type { WordsOf } from '../words.tsx'

export type Places = Output<'listPlaces'>

export const emptyGrant = { role: '', unit: '', agency: '', from: '', to: '' }
export type GrantForm = typeof emptyGrant

type Grant = Pick<Input<'invitePerson'>, 'role' | 'unit' | 'agency' | 'from' | 'to'>

/** What of the form the server is told; nothing where no role is chosen. */
export function toGrant(form: GrantForm, places: Places): Grant {
  const role = places.roles.find((one) => one === form.role)
  if (!role) return {}
  const [from, to] = [readDay(form.from), readDay(form.to)]
  return {
    role,
    ...(form.unit ? { unit: form.unit } : {}),
    ...(form.agency ? { agency: form.agency } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }
}

/** Days that are typed must be days. */
export function grantFaults(
  form: GrantForm,
  words: WordsOf<'people'>,
): { readonly from?: string; readonly to?: string } {
  return {
    ...(form.from && !readDay(form.from) ? { from: words.dayWrong } : {}),
    ...(form.to && !readDay(form.to) ? { to: words.dayWrong } : {}),
  }
}
