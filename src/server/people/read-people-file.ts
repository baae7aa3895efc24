import { read, utils } from '@e965/xlsx'
import yauzl from 'yauzl'
import { Role } from '#domain/access/access.ts'
import { Refusal } from '#domain/refusal.ts'

/** One row of a file of people as it stands there. */
export interface PeopleRow {
  /** As Excel counts. */
  readonly row: number
  readonly name: string
  readonly login: string
  readonly email: string
  readonly role: Role | undefined
  /** What stands in the column of the role. */
  readonly roleText: string
  readonly unit: string
  readonly agency: string
}

const mostRows = 2000
/** Bytes of all parts, unpacked; and how many parts. */
const mostBytes = 40 * 1024 * 1024
const mostParts = 500

const columns = {
  name: ['ho va ten', 'ho ten', 'name'],
  login: ['ten dang nhap', 'tai khoan', 'login'],
  email: ['email', 'thu dien tu', 'dia chi thu', 'mail'],
  role: ['vai tro', 'vai', 'role'],
  unit: ['ma don vi', 'don vi', 'unit'],
  agency: ['ma co quan', 'co quan', 'agency'],
} as const
type Column = keyof typeof columns

const roleNames: Readonly<Record<string, Role>> = {
  'quan tri vien': 'administrator',
  'lanh dao': 'chair',
  'chu tich': 'chair',
  'thu ky': 'secretary',
  'co quan thuong truc': 'standingAgency',
  'truong phong': 'agencyHead',
  'truong phong, ban': 'agencyHead',
  'thu truong co quan': 'agencyHead',
  'can bo phong': 'agencyOfficer',
  'can bo phong, ban': 'agencyOfficer',
  'can bo xa': 'communeOfficer',
  'mat tran': 'front',
  'mat tran to quoc': 'front',
  'nguoi tham tra': 'reviewer',
  'nguoi tham tra, tham dinh': 'reviewer',
  'nguoi xem': 'viewer',
}

/**
 * Reads the first sheet of a workbook of people: a head row with the names of the columns, then one person a row. Formulas are not
 * run. Throws `bad_input` at `file`: no workbook, too large, no columns for name and login.
 */
export async function readPeopleFile(bytes: Buffer): Promise<readonly PeopleRow[]> {
  await requireModest(bytes)
  const grid = gridOf(bytes)
  const head = grid.findIndex((cells) => columnsIn(cells).has('login'))
  const places = columnsIn(grid[head] ?? [])
  if (!places.has('login') || !places.has('name')) throw wrong('columns_missing')
  const rows = grid.slice(head + 1)
  if (rows.length > mostRows) throw wrong('too_many_rows')
  return rows.flatMap((cells, index) => {
    const text = (column: Column) => textOf(cells[places.get(column) ?? -1])
    const found = {
      row: head + index + 2,
      name: text('name'),
      login: text('login'),
      email: text('email'),
      roleText: text('role'),
      role: roleOf(text('role')),
      unit: text('unit'),
      agency: text('agency'),
    }
    return found.name + found.login + found.email === '' ? [] : [found]
  })
}

function gridOf(bytes: Buffer): readonly (readonly unknown[])[] {
  try {
    const book = read(bytes, {
      sheetRows: mostRows + 60,
      sheets: 0,
      cellFormula: false,
      cellHTML: false,
    })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    return sheet
      ? utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: false, blankrows: true })
      : []
  } catch {
    throw wrong('not_a_workbook')
  }
}

function columnsIn(cells: readonly unknown[]): ReadonlyMap<Column, number> {
  const heads = cells.map((cell) => fold(textOf(cell)))
  const found = (Object.keys(columns) as Column[]).map((column) => {
    const names: readonly string[] = columns[column]
    return [column, heads.findIndex((head) => names.includes(head))] as const
  })
  return new Map(found.filter(([, place]) => place >= 0))
}

function roleOf(text: string): Role | undefined {
  return Role.options.find((role) => role === text) ?? roleNames[fold(text)]
}

function textOf(cell: unknown): string {
  return cell === undefined || cell === null ? '' : String(cell).normalize('NFC').trim()
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** Unpacks every part once and counts, before anything is read: a small file may hold a very large one. */
async function requireModest(bytes: Buffer): Promise<void> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true }).catch(() => {
    throw wrong('not_a_workbook')
  })
  let left = mostBytes
  if (zip.entryCount > mostParts) throw wrong('file_too_large')
  try {
    for await (const entry of zip.eachEntry())
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        left -= (chunk as Buffer).length
        if (left < 0) throw wrong('file_too_large')
      }
  } catch (error) {
    throw error instanceof Refusal ? error : wrong('not_a_workbook')
  }
}

function wrong(code: string): Refusal {
  return new Refusal('bad_input', { fields: [{ field: 'file', code }] })
}
