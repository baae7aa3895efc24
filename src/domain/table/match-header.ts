import type { Catalogue } from './catalogue.ts'
import { type Cell, cellText, dayOfSerial } from './cell.ts'
import { squash } from './squash.ts'

/** What one header text says. */
export interface Said {
  readonly use?: 'unit' | 'item' | 'number' | 'part' | 'year' | 'note' | 'ignored' | undefined
  readonly field?: 'value' | 'numerator' | 'denominator' | undefined
  readonly figures?: readonly string[] | undefined
  readonly units?: readonly string[] | undefined
  readonly year?: number | undefined
}

const words: readonly (readonly [RegExp, Said])[] = [
  [/^(stt|tt|so tt|so thu tu|thu tu)$/, { use: 'ignored' }],
  [/^(dvt|don vi tinh|don vi do)$/, { use: 'ignored' }],
  [
    /^(muc dat|muc dat chuan|chuan|muc tieu|nguong|yeu cau|ket qua danh gia|danh gia)$/,
    { use: 'ignored' },
  ],
  [
    /^(ma don vi|ma xa|ma dvhc|don vi|ten don vi|xa|ten xa|xa thi tran|don vi hanh chinh|dia phuong|unit)$/,
    { use: 'unit' },
  ],
  [/^(ma chi tieu|ma|so hieu|so hieu chi tieu|ma so|ky hieu|number)$/, { use: 'number' }],
  [
    /^(chi tieu|ten chi tieu|noi dung|noi dung chi tieu|noi dung tieu chi|tieu chi|ten tieu chi|noi dung tieu chi chi tieu|tieu chi chi tieu|item)$/,
    { use: 'item' },
  ],
  [/^(thanh phan|trong do|gioi tinh|phan|part)$/, { use: 'part' }],
  [/^(nam|nam bao cao|nam so lieu|ky bao cao|year)$/, { use: 'year' }],
  [/^(ghi chu|dien giai|giai trinh|note)$/, { use: 'note' }],
  [
    /^(gia tri|so lieu|ket qua|ket qua thuc hien|thuc hien|ty le|ty le %|%|so lieu thuc hien|value)$/,
    { field: 'value' },
  ],
  [/^(tu so|so luong dat|so dat|so ho dat|so nguoi dat|numerator)$/, { field: 'numerator' }],
  [/^(mau so|tong so|tong so ho|tong so nguoi|tong|denominator)$/, { field: 'denominator' }],
]

/** What a header cell says by itself; undefined: nothing that is known. */
export function matchHeader(cell: Cell | undefined, catalogue: Catalogue): Said | undefined {
  const year = yearIn(cell)
  if (year !== undefined) return { year }
  const name = squash(cellText(cell))
  if (name === '') return undefined
  const word = words.find(([pattern]) => pattern.test(name))
  if (word) return word[1]
  const figures = figuresNamed(cell, catalogue)
  if (figures.length > 0) return { figures }
  const units = catalogue.unitByName.get(name)
  return units ? { units } : undefined
}

/** `2016`, `Năm 2016`, `31/12/2016` as text or as a day. */
export function yearIn(cell: Cell | undefined): number | undefined {
  if (typeof cell === 'number') return inRange(cell)
  if (typeof cell === 'object' && cell !== null && 'serial' in cell) {
    const day = dayOfSerial(cell.serial)
    return day?.endsWith('-12-31') || day?.endsWith('-01-01')
      ? inRange(Number(day.slice(0, 4)))
      : undefined
  }
  if (typeof cell !== 'string') return undefined
  const found =
    /^(?:nam |thuc hien |th |ket qua |thuc hien nam |het nam )?(?:31 12 )?(\d{4})$/.exec(
      squash(cell),
    )
  return found ? inRange(Number(found[1])) : undefined
}

function inRange(value: number): number | undefined {
  return Number.isInteger(value) && value >= 1990 && value <= 2100 ? value : undefined
}

/** Figures by code, number, text, or a text that begins or is begun by theirs; empty: none. */
export function figuresNamed(cell: Cell | undefined, catalogue: Catalogue): readonly string[] {
  for (const name of spellings(cell)) {
    const found = catalogue.byName.get(name)
    if (found) return found
  }
  const text = squash(cellText(cell))
  return text.length >= shortest ? begunBy(text, catalogue) : []
}

/** Number cells may be numbers of indicators (17.1), and days too where a program took them for one. */
function spellings(cell: Cell | undefined): readonly string[] {
  if (typeof cell === 'object' && cell !== null && 'serial' in cell) {
    const day = dayOfSerial(cell.serial) ?? ''
    return [`${Number(day.slice(8, 10))} ${Number(day.slice(5, 7))}`]
  }
  const text = cellText(cell)
  const plain = squash(text)
  const bare = squash(text.replace(/^\s*(chỉ tiêu|tiêu chí)\b/iu, ''))
  const withoutNumber = squash(text.replace(/^\s*[\d.]+[.)]?\s+/, ''))
  const withoutUnit = squash(text.replace(/\s*\([^)]*\)\s*$/, ''))
  return [...new Set([plain, bare, withoutNumber, withoutUnit])].filter((name) => name !== '')
}

/** Shorter beginnings fit too much. */
const shortest = 14

function begunBy(text: string, { byName }: Catalogue): readonly string[] {
  const near = [...byName.keys()].filter(
    (name) => name.length >= shortest && (text.startsWith(name) || name.startsWith(text)),
  )
  const longest = near.reduce((a, b) => (b.length > a.length ? b : a), '')
  const isOne = near.every((name) => longest.startsWith(name))
  return isOne ? (byName.get(longest) ?? []) : []
}
