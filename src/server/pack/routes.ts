import { api } from '#contract/api.ts'
import type { PackSummary } from '#contract/reference.ts'
import { diffPacks } from '#domain/pack/diff-packs.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { findInstalled, installedPacks } from './installed-packs.ts'

export function packRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listPacks, async (_, __, { caller }) => ({
    packs: (await installedPacks(deps, caller)).map(summarize),
  }))
  mount(app, deps, api.readPack, async (_, input, { caller }) => ({
    pack: await findInstalled(deps, caller, input.pack, input.version),
  }))
  mount(app, deps, api.comparePacks, async (_, input, { caller }) => {
    const before = await findInstalled(deps, caller, input.pack)
    const after = await findInstalled(deps, caller, input.with)
    return { differences: [...diffPacks(before, after)] }
  })
}

function summarize(pack: Pack): PackSummary {
  const { id, version, sha256, role, title, period, partial } = pack
  return {
    id,
    version,
    sha256,
    role,
    title,
    period: period ?? null,
    partial,
    standards: pack.standards.map((standard) => ({
      id: standard.id,
      title: standard.title,
      level: standard.level,
      types: standard.types,
      criteria: standard.criteria.length,
      indicators: standard.criteria.reduce((sum, one) => sum + one.indicators.length, 0),
      partial: standard.partial !== undefined,
    })),
  }
}
