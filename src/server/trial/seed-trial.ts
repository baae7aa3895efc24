import { join } from 'node:path'
import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { fictionalWorkspace } from '../generate/fictional-workspace.ts'
import type { Deps } from '../platform/deps.ts'
import { packageRoot } from '../platform/package-root.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'
import { isEmpty } from './store.ts'

/** Who does what nobody signed in for. */
const by = 'vedich'

/** Dùng thử: a trial that is still empty gets the published case of Đầm Hà and the fictional huyện Mẫu. */
export async function seedTrial(deps: Deps): Promise<void> {
  if (!deps.config.trial || !(await isEmpty(deps.db))) return
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const origin = { from: 'samples/dam-ha' }
  await admitWorkspace(deps, { workspace: content.workspace, overlays: [], by, origin })
  await seedFiction(deps, deps.packs)
}

async function seedFiction(deps: Deps, packs: readonly Pack[]): Promise<void> {
  const options = { packs, communes: 8, from: 2010, to: 2020, complete: 0.8, seed: 7 }
  const { workspace, overlays } = fictionalWorkspace(options)
  await admitWorkspace(deps, {
    workspace: withoutFiles(workspace),
    overlays,
    by,
    origin: { from: 'huyện Mẫu', seed: options.seed },
  })
}

/** Nobody draws the papers of a trial: they are registered as kept elsewhere. */
function withoutFiles(workspace: Workspace): Workspace {
  const evidence = workspace.evidence.map(({ file: _, sha256: __, ...one }) => ({
    ...one,
    keptAt: one.keptAt ?? 'Bản hư cấu, không kèm tệp',
  }))
  return { ...workspace, evidence }
}
