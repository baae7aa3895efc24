import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../platform/deps.ts'
import type { FileFacts } from './inspect/facts.ts'
import { inspectFile } from './inspect/inspector.ts'
import { fileLimit } from './limits.ts'
import { scanFile } from './scan-file.ts'

/** May a file of this machine be kept, and what is it? Throws why not: every refusal that begins with `file_`, and `too_large`. */
export async function admitFile(
  deps: Pick<Deps, 'config' | 'log'>,
  path: string,
  name: string,
  bytes: number,
): Promise<{ readonly facts: FileFacts; readonly scan: 'clean' | 'notScanned' }> {
  if (bytes > fileLimit) throw new Refusal('too_large', { limit: fileLimit, bytes })
  const facts = await inspectFile(path, name, bytes)
  return { facts, scan: await scanFile(deps, path) }
}
