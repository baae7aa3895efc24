// R5: one flipped bit in any kept file, a lost one, and a record whose size was changed are found by `vedich verify`, every time.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyFiles } from '#server/evidence/verify-files.ts'
import { readConfig } from '#server/platform/config.ts'
import { fileStoreOf } from '#server/platform/files/file-store.ts'
import { inspectInstallation } from '#server/platform/installation.ts'
import type { Drill, DrillRow } from './drill-row.ts'
import { furnish } from './furnish.ts'

const rounds = 40

export const drill: Drill = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-drill-'))
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  const more = { DATABASE_URL: '' }
  try {
    await furnish(data, more, 1)
    const config = readConfig({ ...process.env, VEDICH_DATA: data, ...more })
    const installation = await inspectInstallation(config, () => undefined)
    try {
      const verify = () => verifyFiles(installation.db, fileStoreOf(config))
      return [await flipBits(data, verify)]
    } finally {
      await installation.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function flipBits(
  data: string,
  verify: () => ReturnType<typeof verifyFiles>,
): Promise<DrillRow> {
  const files = join(data, 'files')
  const names = readdirSync(files, { recursive: true }).map(String)
  const paths = names.filter((name) => /[0-9a-f]{64}$/.test(name))
  const failures: string[] = []
  const clean = await verify()
  if (clean.findings.length > 0) failures.push('a whole store was told as damaged')
  for (let round = 0; round < rounds; round++) {
    const path = join(files, paths[(round * 7919) % paths.length] ?? '')
    const bytes = readFileSync(path)
    const at = (round * 104_729) % bytes.length
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ (1 << (round % 8))
    writeFileSync(path, round % 10 === 9 ? changed.subarray(0, -1) : changed)
    const { findings } = await verify()
    const [found] = findings
    if (findings.length !== 1 || found?.kind !== 'changed' || !path.endsWith(found.sha256))
      failures.push(`round ${round}: ${JSON.stringify(findings)}`)
    writeFileSync(path, bytes)
  }
  const [lost = ''] = paths
  rmSync(join(files, lost))
  const { findings } = await verify()
  if (findings[0]?.kind !== 'missing') failures.push('a lost file was not found')
  return { name: 'store', rounds: rounds + 1, failures, details: { files: clean.checked } }
}
