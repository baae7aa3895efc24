import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { admitWorkspace } from '#server/dossier/admit-workspace.ts'
import { fictionalWorkspace } from '#server/generate/fictional-workspace.ts'
import { readConfig } from '#server/platform/config.ts'
import type { Deps } from '#server/platform/deps.ts'
import { openInstallation } from '#server/platform/installation.ts'
import { makeDeps, watchOf } from '#server/start-server.ts'

export interface BenchDistrict {
  readonly deps: Deps
  readonly dossier: string
  readonly close: () => Promise<void>
}

/**
 * Huyện Mẫu of nine communes, 2010 to 2020, in an installation of its own on the embedded PostgreSQL, with every write
 * forced to disk as in real use. Its figures are not closed, so that they may be written.
 */
export async function openDistrict(
  size: { readonly communes?: number; readonly complete?: number } = {},
): Promise<BenchDistrict> {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-bench-'))
  chmodSync(folder, 0o711)
  const config = readConfig({ LOG_LEVEL: 'silent' }, { data: join(folder, 'data') })
  const log = pino({ level: 'silent' })
  const installation = await openInstallation(config, 'command', watchOf(log))
  const deps = await makeDeps(installation, config, log)
  const close = async () => {
    await installation.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const { packs } = deps
  const made = fictionalWorkspace({
    packs,
    communes: size.communes ?? 9,
    from: 2010,
    to: 2020,
    complete: size.complete ?? 1,
    seed: 7,
  })
  const { closingOn: _, ...dossier } = made.workspace.dossier
  const workspace = { ...made.workspace, dossier, deadlines: [] }
  await admitWorkspace(deps, { workspace, overlays: made.overlays, by: 'bench', origin: {} })
  return { deps, dossier: dossier.id, close }
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
