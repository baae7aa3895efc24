import yauzl from 'yauzl'
import { Refusal } from '#domain/refusal.ts'

/** One entry of a ZIP by its central directory. `name` as written there, with `/`. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: number
  readonly isFolder: boolean
  readonly isEncrypted: boolean
  readonly entry: yauzl.Entry
}

export interface OpenZip {
  readonly zip: yauzl.ZipFile
  readonly entries: readonly ZipEntry[]
}

const mostEntries = 20_000
/** What all entries together may be once unpacked. */
const mostBytes = 8 * 1024 ** 3
/** Offices pack a sheet to a fortieth at most; below this size a bomb does no harm. */
const mostRatio = 200
const harmless = 100 * 1024 * 1024

/** Opens a ZIP and reads its directory. Nothing is unpacked. Throws `file_damaged`, `file_bomb`. Close it by `zip.close()`. */
export async function openZip(path: string, size: number): Promise<OpenZip> {
  const zip = await openFile(path)
  try {
    const entries = await entriesOf(zip)
    const total = entries.reduce((sum, one) => sum + one.bytes, 0)
    if (total > mostBytes || (total > harmless && total / size > mostRatio)) throw bomb()
    return { zip, entries }
  } catch (error) {
    zip.close()
    throw error
  }
}

function bomb(): Refusal {
  return new Refusal('file_bomb', { mostEntries, mostBytes })
}

function damaged(): Refusal {
  return new Refusal('file_damaged', { found: 'zip' })
}

function openFile(path: string): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const
  return new Promise((done, fail) => {
    yauzl.open(path, options, (error, zip) => (zip && !error ? done(zip) : fail(damaged())))
  })
}

function entriesOf(zip: yauzl.ZipFile): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  return new Promise((done, fail) => {
    zip.on('error', () => fail(damaged()))
    zip.on('end', () => done(entries))
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(toEntry(entry))
      if (entries.length > mostEntries) fail(bomb())
      else zip.readEntry()
    })
    zip.readEntry()
  })
}

function toEntry(entry: yauzl.Entry): ZipEntry {
  const name = nameOf(entry).replaceAll('\\', '/')
  return {
    name,
    bytes: entry.uncompressedSize,
    isFolder: name.endsWith('/'),
    isEncrypted: (entry.generalPurposeBitFlag & 1) !== 0,
    entry,
  }
}

/** Not strict: a name that leads outside is that entry's fault, not the archive's. */
function nameOf({ generalPurposeBitFlag, fileName, extraFields }: yauzl.Entry): string {
  const raw = fileName as unknown as Buffer
  return yauzl.getFileNameLowLevel(generalPurposeBitFlag, raw, extraFields, false)
}
