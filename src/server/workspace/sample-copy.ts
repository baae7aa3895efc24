import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../platform/package-root.ts'
import { readWorkspace } from './read-workspace.ts'

/** For tests: a copy of the Đầm Hà sample that may be spoilt, and how its faults read. */
export interface SampleCopy {
  readonly folder: string
  readonly path: (inside: string) => string
  readonly write: (inside: string, text: string | Uint8Array) => Promise<void>
  readonly replace: (inside: string, from: string, to: string) => Promise<void>
  /** Each fault as "file line column code". */
  readonly told: () => Promise<readonly string[]>
  readonly remove: () => Promise<void>
}

export async function copySample(): Promise<SampleCopy> {
  const root = await mkdtemp(join(tmpdir(), 'vedich-workspace-'))
  const folder = join(root, 'dam-ha')
  await cp(join(packageRoot(), 'samples/dam-ha'), folder, { recursive: true })
  const path = (inside: string) => join(folder, inside)
  return {
    folder,
    path,
    write: (inside, text) => writeFile(path(inside), text),
    replace: async (inside, from, to) => {
      const text = await readFile(path(inside), 'utf8')
      if (!text.includes(from)) throw new Error(`${inside} has no “${from}”`)
      await writeFile(path(inside), text.replace(from, to))
    },
    told: () => faultsOf(folder),
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

/** Each fault of a folder as "file line column code". */
export async function faultsOf(folder: string): Promise<readonly string[]> {
  const { faults, content } = await readWorkspace(folder)
  if ((content === null) !== faults.length > 0) throw new Error('faults and content contradict')
  return faults.map(({ file, line = '', column = '', code }) =>
    [file, line, column, code].join(' '),
  )
}
