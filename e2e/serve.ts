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

// A trial in a folder of its own, with two districts more: of 60 communes, and one whose figures are still to be entered.
// Gone when it is told to stop.
const folder = mkdtempSync(join(tmpdir(), `vedich-e2e-${process.env['PORT']}-`))
const log = pino({ level: 'warn' })
try {
  const config = readConfig(process.env, { data: folder, trial: true })
  await addDistricts(config)
  await serveUntilStopped(config, log)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function addDistricts(config: Config): Promise<void> {
  const installation = await openInstallation(config, 'serve', watchOf(log))
  try {
    const deps = await makeDeps(installation, config, log)
    await seedTrial(deps)
    const large = { communes: 60, from: 2016, to: 2020, complete: 0.9, seed: 3 }
    // One commune each for the journeys that write figures: they run side by side.
    const fresh = { communes: 5, from: 2010, to: 2020, complete: 0.9, seed: 5 }
    const admit = async (district: FictionalDistrict, suffix: string, from: string) => {
      const { workspace, overlays } = withOwnOverlays(district, suffix)
      const made = { workspace: withoutFiles(workspace), overlays, by: 'e2e', origin: { from } }
      await admitWorkspace(deps, made)
    }
    const { packs } = deps
    const called = { code: 'M2', name: 'Mẫu Lớn' }
    await admit(fictionalWorkspace({ ...large, packs, called }), 'lon', 'huyện Mẫu Lớn')
    const blank = withoutFigures(
      fictionalWorkspace({ ...fresh, packs, called: { code: 'M3', name: 'Mẫu Mới' } }),
    )
    await admit(blank, 'moi', 'huyện Mẫu Mới')
  } finally {
    await installation.close()
  }
}

/** As it is when the work begins: nothing entered, no sheet sent, no closing day. */
function withoutFigures({ workspace, ...district }: FictionalDistrict): FictionalDistrict {
  const { closingOn: _, ...dossier } = workspace.dossier
  const none = { readings: [], statements: [], rounds: [], deadlines: [], extensions: [] }
  return { ...district, workspace: { ...workspace, ...none, dossier } }
}

/** Its local rules differ from those of the trial's own district, so they bear another name. */
function withOwnOverlays({ workspace, overlays }: FictionalDistrict, suffix: string) {
  const renamed = new Map(
    overlays.map(({ pack: { sha256: _, standards: __, ...head } }) => [
      head.id,
      localOverlay({ ...head, id: `${head.id}-${suffix}` }),
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
