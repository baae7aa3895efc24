import { fold } from '../fold.ts'
import type { Known, NamedBody } from './order.ts'

/** Finds bodies by any of their names, with or without accents, "và" or a comma between their parts. */
export function bodyFinder(known: readonly Known[]): (name: string) => NamedBody {
  const ids = new Map(
    known.flatMap(({ id, names }) => names.map((name) => [normal(name), id] as const)),
  )
  return (name) => {
    const written = name.trim().replace(/[,\s]+$/, '')
    return { name: written, agency: ids.get(normal(written)) ?? null, all: isAll(written) }
  }
}

/** The bodies that a passage lists: one, if the whole is one's name ("Văn phòng HĐND, UBND huyện"), else each part. */
export function bodiesIn(text: string, find: (name: string) => NamedBody): readonly NamedBody[] {
  const whole = find(text)
  if (whole.agency !== null || whole.all) return [whole]
  const parts = text.split(/\s*,\s*|\s+và\s+/).filter((part) => part !== '')
  return joined(parts, find)
}

/** Neighbouring parts that together are one name belong together. */
function joined(parts: readonly string[], find: (name: string) => NamedBody): readonly NamedBody[] {
  const found: NamedBody[] = []
  for (let at = 0; at < parts.length; ) {
    const pair = find(parts.slice(at, at + 2).join(', '))
    const isPair = at + 1 < parts.length && pair.agency !== null
    found.push(isPair ? pair : find(parts[at] ?? ''))
    at += isPair ? 2 : 1
  }
  return found
}

/** "các cơ quan, đơn vị …", "tất cả thành viên", "UBND các xã". */
function isAll(name: string): boolean {
  return /^(?:cac|tat ca|moi|tung|toan the|ubnd (?:cac )?(?:xa|phuong))\b/.test(fold(name))
}

/** Abbreviations of offices, written out. */
const short: Readonly<Record<string, string>> = {
  bcd: 'ban chi dao',
  ntm: 'nong thon moi',
  mttq: 'mat tran to quoc',
  bhxh: 'bao hiem xa hoi',
  'tn&mt': 'tai nguyen moi truong',
  'nn&ptnt': 'nong nghiep phat trien nong thon',
  'tt&vh': 'truyen thong van hoa',
  'vh&tt': 'van hoa thong tin',
  'gd&dt': 'giao duc dao tao',
  'kt&ht': 'kinh te ha tang',
  'tc&kh': 'tai chinh ke hoach',
  'ldtb&xh': 'lao dong thuong binh xa hoi',
}

/** Names as they are compared: no accents, no "và" or commas, abbreviations written out, no level at the end. */
function normal(name: string): string {
  return fold(name)
    .replace(/\s*[&]\s*/g, '&')
    .replace(/\b(tc)-(kh)\b/g, '$1&$2')
    .replace(/\b(ld)-?(tb)&(xh)\b/g, '$1$2&$3')
    .replace(/[^a-z0-9&]+/g, ' ')
    .split(' ')
    .map((word) => short[word] ?? word)
    .filter((word) => word !== '' && word !== 'va')
    .join(' ')
    .replace(/ (?:huyen|thi xa|thanh pho|tinh)$/, '')
}
