import { api } from '#contract/api.ts'
import { gapRoutes } from '../gap/routes.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { createDossier } from './create-dossier.ts'
import { listDossiers } from './list-dossiers.ts'
import { gapsFreshness, listGaps } from './list-gaps.ts'
import { freshnessOf } from './open-dossier.ts'
import { proposePacks } from './propose-packs.ts'
import { readDossier } from './read-dossier.ts'
import { readItem } from './read-item.ts'
import { readReadiness } from './read-readiness.ts'
import { readYears } from './read-years.ts'

export function dossierRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listDossiers, listDossiers)
  mount(app, deps, api.proposePacks, proposePacks)
  mount(app, deps, api.createDossier, createDossier)
  mount(app, deps, api.readDossier, readDossier, freshnessOf)
  mount(app, deps, api.readReadiness, readReadiness, freshnessOf)
  mount(app, deps, api.readYears, readYears, freshnessOf)
  mount(app, deps, api.readItem, readItem)
  mount(app, deps, api.listGaps, listGaps, gapsFreshness)
  gapRoutes(app, deps)
}
