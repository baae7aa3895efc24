import type { Input } from '#contract/api.ts'
import { linesOf } from './lines.ts'
import type { AgencyView } from './OrganisationScreen.tsx'

export interface AgencyForm {
  readonly name: string
  readonly short: string
  /** One a line. */
  readonly aliases: string
  readonly unit: string
  readonly packAgency: string
  readonly vertical: boolean
  readonly standing: boolean
  readonly note: string
}

export function formOf(agency: AgencyView | undefined): AgencyForm {
  return {
    name: agency?.name ?? '',
    short: agency?.short ?? '',
    aliases: agency?.aliases?.join('\n') ?? '',
    unit: agency?.unit ?? '',
    packAgency: agency?.packAgency ?? '',
    vertical: agency?.vertical ?? false,
    standing: agency?.standing ?? false,
    note: agency?.note ?? '',
  }
}

/** What is empty is left out. */
export function toAgency(form: AgencyForm, id: string | undefined): Input<'putAgency'>['agency'] {
  const { name, short, aliases, unit, packAgency, vertical, standing, note } = form
  const given = (key: string, value: string) => (value.trim() === '' ? {} : { [key]: value.trim() })
  const names = linesOf(aliases)
  return {
    ...(id === undefined ? {} : { id }),
    name: name.trim(),
    vertical,
    standing,
    ...given('short', short),
    ...given('unit', unit),
    ...given('packAgency', packAgency),
    ...given('note', note),
    ...(names.length > 0 ? { aliases: names } : {}),
  }
}
