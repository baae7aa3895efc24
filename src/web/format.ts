const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** 1234.5 → `1.234,5`. */
export function number(value: number): string {
  return numbers.format(value)
}

const sizes = ['B', 'KB', 'MB', 'GB', 'TB']

/** A size: 1536000 → `1,5 MB`. */
export function bytes(value: number): string {
  const step = Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(value, 1)) / 3))
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(value / 1000 ** step)} ${sizes[step]}`
}

/** `2021-01-07` → `07/01/2021`; a month or a year alone stays as exact as it is. */
export function day(value: string): string {
  return value.slice(0, 10).split('-').reverse().join('/')
}

/** An instant → `07/01/2021 09:42` in the viewer's zone. */
export function instant(value: string): string {
  const at = new Date(value)
  if (Number.isNaN(at.getTime())) return value
  const two = (part: number) => String(part).padStart(2, '0')
  const date = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** `7/1/2021`, `07-01-2021`, `2021-01-07` → `2021-01-07`; anything else, or no such day: `null`. */
export function readDay(text: string): string | null {
  const trimmed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed)
  const vi = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed)
  const [year, month, date] = iso
    ? [iso[1], iso[2], iso[3]]
    : vi
      ? [vi[3], vi[2], vi[1]]
      : [undefined, undefined, undefined]
  if (!year || !month || !date) return null
  const found = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${found}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(found) ? found : null
}

/** Whole days from one ISO day to another; negative when `to` is before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Part of a whole in percent, never rounded up to 100 before all is done. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 100) / whole)
}

/** For search: no accents, no case, `đ` as `d`; `hoà` and `hòa` are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}
