import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileKind } from '#domain/evidence/library.ts'
import type { Told } from './reading.ts'
import { readApart } from './start-reader.ts'

/** For tests: what a reader in a process of its own tells of a file of these bytes, put into `folder`. */
export async function readBytes(
  folder: string,
  bytes: Uint8Array,
  kind: FileKind,
  recognise = false,
): Promise<Told[]> {
  const file = join(folder, crypto.randomUUID())
  await writeFile(file, bytes)
  const told: Told[] = []
  const request = { file, kind, said: null, work: `${file}-work`, recognise }
  await readApart(request, (one) => told.push(one))
  return told
}
