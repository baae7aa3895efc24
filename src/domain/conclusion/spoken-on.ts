import { addDays } from '../calendar/julian.ts'

const whole =
  /ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/iu

/** The first whole date of a text ("Sáng ngày 7/1/2021, …"): when it was spoken. `null`: the text does not say. */
export function spokenOn(text: string): string | null {
  const found = whole.exec(text.normalize('NFC'))
  if (!found) return null
  const [, date = '', month = '', year = ''] = found
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return addDays(day, 0) === day ? day : null
}
