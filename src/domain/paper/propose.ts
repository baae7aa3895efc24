import { fold } from '../fold.ts'
import type { Proposal } from './paper-text.ts'
import { paperTypes } from './paper-types.ts'

/**
 * Đề xuất từ trang đầu: number and symbol, day, issuer, type and title, by the layout of official papers (NĐ 30/2020, Thông tư
 * 01/2011 and older). `certainty` of the text itself, 0 to 1, lowers every confidence. Offered, never taken by itself.
 */
export function proposeFrom(text: string, certainty: number): readonly Proposal[] {
  const lines = text
    .slice(0, 6000)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, 60)
  const number = findNumber(lines)
  const title = findTitle(lines, number)
  const found = [number, findDate(lines), findIssuer(lines, number), typeOf(lines, number), title]
  return found
    .filter((one) => one !== null)
    .map(({ field, value, confidence, snippet }) => ({
      field,
      value: value.slice(0, 500),
      confidence: Math.round(confidence * certainty * 100) / 100,
      page: 1,
      snippet: snippet.slice(0, 300),
    }))
}

interface Found extends Omit<Proposal, 'page'> {
  readonly at: number
}

/** `Số: 15/QĐ-UBND`, `Số 12 /BC-UBND`; a symbol alone without the word is less sure. */
function findNumber(lines: readonly string[]): Found | null {
  const symbol = String.raw`(\d{1,5}[a-z]?)\s*([/\-])\s*((?:\d{4}\s*/\s*)?[A-ZĐ][\p{L}&]{0,9}(?:\s?[-/]\s?[A-ZĐƯ][\p{L}&]{0,14}){0,3})`
  for (const [pattern, confidence] of [
    [new RegExp(String.raw`\bS[ốôoóÔỐ]\s*[:.]?\s*${symbol}`, 'iu'), 0.95],
    [new RegExp(`^${symbol}`, 'u'), 0.6],
  ] as const)
    for (const [at, line] of lines.slice(0, 14).entries()) {
      const match = pattern.exec(line)
      if (!match) continue
      const [, digits = '', , rest = ''] = match
      const value = `${digits}/${rest.replace(/\s+/g, '')}`
      return { field: 'number', value, confidence, snippet: line, at }
    }
  return null
}

/** `Mẫu Thị, ngày 05 tháng 3 năm 2019`; engines read `năm` and `ngày` without their marks at times. */
function findDate(lines: readonly string[]): Found | null {
  const words = /ng[àaâ]y\s*(\d{1,2})\s*th[áaả]ng\s*(\d{1,2})\s*n[ăaâ]m\s*(\d{4})/iu
  for (const [at, line] of lines.slice(0, 16).entries()) {
    const match = words.exec(line)
    if (!match) continue
    const [, day = '', month = '', year = ''] = match
    const value = isoDay(Number(year), Number(month), Number(day))
    // In the head a place comes before it; in the grounds it is another paper's day.
    const isHead = /^[^,;:]{2,40},\s*ng/iu.test(line) || /,\s*ngày/iu.test(line)
    const confidence = isHead ? 0.95 : 0.5
    if (value && !/^(căn cứ|theo|thực hiện)/iu.test(line))
      return { field: 'date', value, confidence, snippet: line, at }
  }
  return null
}

function isoDay(year: number, month: number, day: number): string | null {
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const isDay = day >= 1 && day <= (days[month - 1] ?? 0) && year >= 1945 && year <= 2100
  const two = (part: number) => String(part).padStart(2, '0')
  return isDay ? `${year}-${two(month)}-${two(day)}` : null
}

const motto = /cong hoa xa hoi chu nghia viet nam|doc lap\s*-?\s*tu do/
const bodies =
  /^(uy ban|ubnd|hoi dong|ban chi dao|ban quan ly|so |phong |chi cuc|trung tam|to |mat tran|dang uy|huyen uy|tinh uy|ban thuong|cong an|thanh tra|van phong|bo |chinh phu|lien minh|hoi )/

/** The issuing body stands in capitals at the top left, its parent above it: the last one before the number. */
function findIssuer(lines: readonly string[], number: Found | null): Found | null {
  const head = lines.slice(0, number ? number.at + 1 : 8)
  let found: Found | null = null
  for (const [at, line] of head.entries()) {
    const name = beforeMotto(line)
    if (name === '' || !isCapital(name) || !bodies.test(fold(name))) continue
    found = { field: 'issuer', value: name, confidence: number ? 0.85 : 0.6, snippet: line, at }
  }
  if (!found) return null
  return { ...found, value: sentenceCase(withNext(head, found)) }
}

/** Two columns of the head may have come as one line. */
function beforeMotto(line: string): string {
  const at = fold(line).search(motto)
  return (at < 0 ? line : line.slice(0, at)).replace(/[\s|_*-]+$/u, '').trim()
}

/** A name may go on in the next line: `ỦY BAN NHÂN DÂN` / `HUYỆN MẪU`. */
function withNext(head: readonly string[], found: Found): string {
  const next = beforeMotto(head[found.at + 1] ?? '')
  const isPlace = /^(tinh|huyen|xa|phuong|thi tran|thi xa|thanh pho|quan)\s/.test(fold(next))
  return isPlace && isCapital(next) ? `${found.value} ${next}` : found.value
}

function isCapital(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return letters.length >= 4 && capitals.length > letters.length * 0.8
}

/** `UBND HUYỆN MẪU` → `UBND huyện Mẫu`: abbreviations as they are, names of places with capitals, all else small. */
function sentenceCase(name: string): string {
  let isPlace = false
  const words = name.split(' ').map((word) => {
    const lower = word.toLowerCase()
    if (/^(UBND|HĐND|BCĐ|MTTQ|BQL|PTNT|NTM|HTX)$/u.test(word)) return word
    const isKind = /^(huyện|xã|tỉnh|phường|trấn|phố|quận)$/u.test(lower)
    const shown = isPlace && !isKind ? capital(lower) : lower
    isPlace = isKind || isPlace
    return shown
  })
  return capital(words.join(' '))
}

/** By the symbol of the number, else by the name of the paper in capitals on a line of its own. */
function typeOf(lines: readonly string[], number: Found | null): Found | null {
  const symbol = number && /\/(?:\d{4}\/)?(\p{L}+)/u.exec(number.value)?.[1]
  const bySymbol = paperTypes.find((one) => one.symbol === symbol)
  if (number && bySymbol)
    return { field: 'type', value: bySymbol.type, confidence: 0.9, snippet: number.snippet, at: 0 }
  const at = nameLine(lines)
  const byName = paperTypes.find((one) => one.name === fold(lines[at] ?? ''))
  if (byName) {
    const snippet = lines[at] ?? ''
    return { field: 'type', value: byName.type, confidence: 0.85, snippet, at }
  }
  const isLetter = number !== null && /^\d+\/(UBND|HĐND)/u.test(number.value)
  return isLetter
    ? { field: 'type', value: 'letter', confidence: 0.7, snippet: number.snippet, at: 0 }
    : null
}

/** The line that is just the name of a paper (`QUYẾT ĐỊNH`, `BÁO CÁO`), -1 when none is. */
function nameLine(lines: readonly string[]): number {
  const names = new Set(paperTypes.map((one) => one.name))
  return lines.slice(0, 25).findIndex((line) => names.has(fold(line).replace(/[:.]$/, '')))
}

/** Trích yếu: what follows the name of the paper, or `V/v …` of a letter. */
function findTitle(lines: readonly string[], number: Found | null): Found | null {
  const at = nameLine(lines)
  if (at >= 0) {
    const words = linesOfTitle(lines.slice(at + 1))
    if (words.length > 0) return titleOf(words, 0.85, at + 1, nameOf(lines[at] ?? ''))
  }
  const from = number ? number.at : 0
  for (const [index, line] of lines.slice(from, from + 12).entries()) {
    const about = /\bV\/v:?\s*(.+)$/iu.exec(line)
    if (!about) continue
    const rest = linesOfTitle([about[1] ?? '', ...lines.slice(from + index + 1)])
    return titleOf(rest, 0.8, from + index, '')
  }
  return null
}

const afterTitle =
  /^(can cu|uy ban nhan dan|hoi dong nhan dan|kinh gui|thuc hien|chu tich|ubnd|hdnd|i\.|1\.|dieu 1|xet |theo |thoi gian|phan |so:|-{3,}|_{3,}|quyet dinh|quyet nghi|mau |\()/
const mottoOrDay = /cong hoa xa hoi|doc lap|ngay \d+ thang/

function linesOfTitle(lines: readonly string[]): readonly string[] {
  const near = lines.slice(0, 6).filter((line) => !isRuleOrMotto(line))
  const end = near.findIndex((line, at) => at > 0 && afterTitle.test(fold(line)))
  const words = end < 0 ? near : near.slice(0, end)
  const last = words.findIndex((line) => /[.;:]$/.test(line))
  return last < 0 ? words : words.slice(0, last + 1)
}

function isRuleOrMotto(line: string): boolean {
  return /^[-_=*.\s]+$/.test(line) || mottoOrDay.test(fold(line))
}

function titleOf(
  words: readonly string[],
  confidence: number,
  at: number,
  name: string,
): Found | null {
  const text = words
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;:]$/, '')
  if (text.length < 8) return null
  const about = text.replace(/^(Về việc|V\/v)\s*/iu, '')
  const value =
    name === '' ? capital(about) : `${name} ${isCapital(about) ? about.toLowerCase() : about}`
  return { field: 'title', value, confidence, snippet: text, at }
}

function nameOf(line: string): string {
  return capital(line.replace(/[:.]$/, '').toLowerCase())
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
