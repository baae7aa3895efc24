import { addDays, julianOf, weekdayOf } from '../calendar/julian.ts'
import type { WrittenDue } from './order.ts'

const day = String.raw`(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?`
const dated = new RegExp(
  String.raw`(xong trước|trước|chậm nhất(?: là)?(?: vào)?(?: trước)?|muộn nhất(?: là)?|hết|đến hết|hoàn thành trong|xong trong|đến|trong|vào)\s+${day}`,
  'iu',
)
const inMonth =
  /(?:xong |hoàn thành )?(?:trong|hết|trước hết)\s+tháng\s+(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)?(\d{4})?/iu
const inQuarter = /(?:trong|hết)\s+quý\s+(I{1,3}V?|IV|[1-4])(?:\s*[/.-]\s*|\s+năm\s+)?(\d{4})?/iu
const within = /trong\s+(?:vòng\s+|thời hạn\s+)?(\d{1,3})\s+ngày(?!\s+làm việc)/iu
const weekdayDue =
  /(trước|chậm nhất|vào|trong)\s+(thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?:\s+(tuần này|tuần sau))?/iu
const repeated = [
  ['daily', /h[ằà]ng ngày/iu],
  ['weekly', /h[ằà]ng tuần|mỗi tuần/iu],
  ['monthly', /h[ằà]ng tháng|mỗi tháng/iu],
  ['quarterly', /h[ằà]ng quý|mỗi quý/iu],
] as const

/**
 * Hạn in a passage spoken on a day: `trước 15/1/2021` (then the 14th), `chậm nhất ngày 15 tháng 1`, `trong tháng 1`, `hằng tuần`.
 * A date without a year is the next one from that day on. `null`: the passage names none; `day` null: none that is a day.
 */
export function readDue(clause: string, spokenOn: string): WrittenDue | null {
  const repeat = repeated.find(([, pattern]) => pattern.test(clause))
  if (repeat) {
    const written = repeat[1].exec(clause)?.[0] ?? ''
    return { written, day: null, repeats: repeat[0] }
  }
  const readers = [readDated, readMonth, readQuarter, readWithin, readWeekday]
  for (const read of readers) {
    const due = read(clause, spokenOn)
    if (due) return { ...due, repeats: null }
  }
  return null
}

type Read = Omit<WrittenDue, 'repeats'> | null

function readDated(clause: string, spokenOn: string): Read {
  const found = dated.exec(clause)
  if (!found) return null
  const [written, lead = '', date = '', month = '', year] = found
  const named = dateOf(Number(date), Number(month), year, spokenOn)
  if (named === null) return { written, day: null }
  // "trước 15/1" ends with the fourteenth; "chậm nhất", "hết" and "đến" include the day.
  return { written, day: /trước$/iu.test(lead) ? addDays(named, -1) : named }
}

function readMonth(clause: string, spokenOn: string): Read {
  const found = inMonth.exec(clause)
  const month = Number(found?.[1])
  if (!found || month < 1 || month > 12) return null
  const first = dateOf(1, month, found[2], monthStart(spokenOn))
  return { written: found[0].trim(), day: first && lastOfMonth(first) }
}

const quarters: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }

function readQuarter(clause: string, spokenOn: string): Read {
  const found = inQuarter.exec(clause)
  if (!found) return null
  const quarter = quarters[(found[1] ?? '').toUpperCase()] ?? Number(found[1])
  const first = dateOf(1, quarter * 3, found[2], monthStart(spokenOn))
  return { written: found[0].trim(), day: first && lastOfMonth(first) }
}

function readWithin(clause: string, spokenOn: string): Read {
  const found = within.exec(clause)
  return found ? { written: found[0], day: addDays(spokenOn, Number(found[1])) } : null
}

const weekdays = ['chủ nhật', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']

function readWeekday(clause: string, spokenOn: string): Read {
  const found = weekdayDue.exec(clause)
  if (!found) return null
  const [written, lead = '', name = '', week] = found
  const word = name.toLowerCase().replace(/^thứ\s+/u, '')
  const wanted = /^\d$/.test(word) ? Number(word) - 1 : weekdays.indexOf(word)
  const ahead = (wanted - weekdayOf(spokenOn) + 7) % 7
  const next =
    week?.toLowerCase() === 'tuần sau' ? weekAfter(spokenOn, wanted) : addDays(spokenOn, ahead)
  return { written, day: lead.toLowerCase() === 'trước' ? addDays(next, -1) : next }
}

/** The day of that name in the week after, weeks beginning on Monday. */
function weekAfter(spokenOn: string, wanted: number): string {
  const monday = addDays(spokenOn, -((weekdayOf(spokenOn) + 6) % 7))
  return addDays(monday, 7 + ((wanted + 6) % 7))
}

/** `null` for a day that no calendar has (31/2). */
function dateOf(
  date: number,
  month: number,
  year: string | undefined,
  from: string,
): string | null {
  const two = (part: number) => String(part).padStart(2, '0')
  const on = (of: number) => `${of}-${two(month)}-${two(date)}`
  const spoken = Number(from.slice(0, 4))
  const chosen = year === undefined ? (on(spoken) < from ? spoken + 1 : spoken) : Number(year)
  const named = on(chosen)
  const isDay = month >= 1 && month <= 12 && date >= 1 && addDays(named, 0) === named
  return isDay ? named : null
}

function monthStart(of: string): string {
  return `${of.slice(0, 7)}-01`
}

function lastOfMonth(first: string): string {
  const next = addDays(first, 31)
  return addDays(next, julianOf(monthStart(next)) - julianOf(next) - 1)
}
