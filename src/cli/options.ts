import { Day, Year } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Call } from './command.ts'

/** `--<name> 2020`, or undefined when not given. Another value is refused. */
export function yearOption({ options }: Call, name: string): Year | undefined {
  const text = options[name]
  if (text === undefined) return undefined
  const year = Year.safeParse(/^\d{4}$/.test(String(text)) ? Number(text) : undefined)
  if (!year.success) throw new Refusal('bad_input', { option: name, value: text })
  return year.data
}

/** `--<name> 2021-01-07`, or undefined when not given. Another value is refused. */
export function dayOption({ options }: Call, name: string): Day | undefined {
  const text = options[name]
  if (text === undefined) return undefined
  const day = Day.safeParse(text)
  if (!day.success) throw new Refusal('bad_input', { option: name, value: text })
  return day.data
}
