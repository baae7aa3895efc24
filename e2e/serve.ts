import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Workspace } from '#domain/dossier/workspace.ts'
import { admitWorkspace } from '#server/dossier/admit-workspace.ts'
import type { FictionalDistrict } from '#server/generate/district.ts'
import { fictionalWorkspace } from '#server/generate/fictional-workspace.ts'
import { localOverlay } from '#server/generate/local-packs.ts'
import { type Config, readConfig } from '#server/platform/config.ts'
import { openInstallation } from '#server/platform/installation.ts'
import { serveUntilStopped } from '#server/serve-until-stopped.ts'
import { makeDeps, watchOf } from '#server/start-server.ts'
import { seedTrial } from '#server/trial/seed-trial.ts'

// A trial in a folder of its own, with one district more: of 60 communes. Gone when it is told to stop.
const folder = mkdtempSync(join(tmpdir(), 'vedich-e2e-'))
const log = pino({ level: 'warn' })
try {
  const config = readConfig(process.env, { data: folder, trial: true })
  await addLargeDistrict(config)
  await serveUntilStopped(config, log)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function addLargeDistrict(config: Config): Promise<void> {
  const installation = await openInstallation(config, 'serve', watchOf(log))
  try {
    const deps = await makeDeps(installation, config, log)
    await seedTrial(deps)
    const called = { code: 'M2', name: 'Mẫu Lớn' }
    const options = { packs: deps.packs, communes: 60, from: 2016, to: 2020, called }
    const district = fictionalWorkspace({ ...options, complete: 0.9, seed: 3 })
    const { workspace, overlays } = withOwnOverlays(district)
    const origin = { from: 'huyện Mẫu Lớn', seed: 3 }
    await admitWorkspace(deps, { workspace: withoutFiles(workspace), overlays, by: 'e2e', origin })
  } finally {
    await installation.close()
  }
}

/** Its local rules differ from those of the trial's own district, so they bear another name. */
function withOwnOverlays({ workspace, overlays }: FictionalDistrict) {
  const renamed = new Map(
    overlays.map(({ pack: { sha256: _, standards: __, ...head } }) => [
      head.id,
      localOverlay({ ...head, id: `${head.id}-lon` }),
    ]),
  )
  const packs = workspace.dossier.packs.map((reference) => {
    const own = renamed.get(reference.id)?.pack
    return own ? { ...reference, id: own.id, sha256: own.sha256 } : reference
  })
  const dossier = { ...workspace.dossier, packs }
  return { workspace: { ...workspace, dossier }, overlays: [...renamed.values()] }
}

function withoutFiles(workspace: Workspace): Workspace {
  const keptAt = 'Bản hư cấu, không kèm tệp'
  const evidence = workspace.evidence.map(({ file: _, sha256: __, ...one }) => ({ ...one, keptAt }))
  return { ...workspace, evidence }
}
