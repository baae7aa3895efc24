import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Fault } from '#domain/fault.ts'
import { megabytes, readText } from '../platform/text/read-text.ts'

const packLimits = { file: 2 * 1024 * 1024, pack: 20 * 1024 * 1024, files: 500 } as const

/** One text file of a pack: `path` inside the folder with `/`, `name` as faults call it. */
export interface PackFile {
  readonly path: string
  readonly name: string
  readonly text: string
  readonly bytes: Uint8Array
}

const known = [
  /^pack\.yaml$/,
  /^procedure\.yaml$/,
  /^evidence\.yaml$/,
  /^criteria\/[^/]+\.yaml$/,
  /^examples\/[^/]+\.yaml$/,
  /^(units|classifications)\.csv$/,
]
/** May lie in a pack and say nothing to it. */
const aside = [/^README(\.[a-z]+)?\.md$/, /^templates\//, /^schema\//]

/**
 * The text files of a pack folder, sorted by path. Never reads outside the folder, more than 2 MB of one file or 20 MB
 * or 500 files in all. `called` is how faults call the folder.
 */
export async function readPackFiles(
  folder: string,
  called: string,
): Promise<{ readonly files: readonly PackFile[]; readonly faults: readonly Fault[] }> {
  const listed = await list(folder, called)
  const faults = [...listed.faults]
  const files: PackFile[] = []
  let size = 0
  for (const path of listed.paths) {
    const name = join(called, path)
    if (!known.some((form) => form.test(path))) {
      if (!aside.some((form) => form.test(path)))
        faults.push({ file: name, code: 'file_unknown', params: {} })
      continue
    }
    const read = await readText(join(folder, path), name, packLimits.file)
    faults.push(...read.faults)
    if (read.text === null) continue
    size += read.bytes.length
    files.push({ path, name, text: read.text, bytes: read.bytes })
    if (size > packLimits.pack) {
      const params = { limit: megabytes(packLimits.pack) }
      return { files, faults: [...faults, { file: called, code: 'folder_too_large', params }] }
    }
  }
  return { files, faults }
}

/**
 * Mã băm của bộ quy định: SHA-256 over one line `<sha256 of the file>  <path>\n` for each YAML and CSV file, sorted by
 * path; worked examples are outside.
 */
export function hashPack(files: readonly PackFile[]): string {
  const lines = files
    .filter(({ path }) => !path.startsWith('examples/'))
    .map(({ path, bytes }) => ({ path, hash: createHash('sha256').update(bytes).digest('hex') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, hash }) => `${hash}  ${path}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex')
}

async function list(folder: string, called: string) {
  const found = { paths: [] as string[], faults: [] as Fault[] }
  let root: string
  try {
    root = await realpath(folder)
    await readdir(root)
  } catch {
    found.faults.push({ file: called, code: 'folder_missing', params: {} })
    return found
  }
  await walk(root, root, called, found)
  if (found.paths.length > packLimits.files) {
    found.faults.push({ file: called, code: 'too_many_files', params: { limit: packLimits.files } })
    found.paths.length = 0
  }
  found.paths.sort()
  return found
}

async function walk(
  root: string,
  folder: string,
  called: string,
  found: { paths: string[]; faults: Fault[] },
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (found.paths.length > packLimits.files) return
    if (entry.name.startsWith('.')) continue
    const full = join(folder, entry.name)
    const path = relative(root, full).split(sep).join('/')
    const wrong = await refusedLink(entry, full, root)
    if (wrong) found.faults.push({ file: join(called, path), code: wrong, params: {} })
    else if (entry.isDirectory()) await walk(root, full, called, found)
    else found.paths.push(path)
  }
}

/** A link may only lead to a place inside the same folder. */
async function refusedLink(
  entry: Dirent,
  full: string,
  root: string,
): Promise<Fault['code'] | null> {
  if (!entry.isSymbolicLink()) return null
  try {
    const target = await realpath(full)
    return target.startsWith(root + sep) ? null : 'file_outside'
  } catch {
    return 'file_missing'
  }
}
