import { Role } from '#domain/access/access.ts'
import type { Deps } from '../platform/deps.ts'
import { hasAdministrator, hasDossier } from './store.ts'

/** What a fresh installation needs next; in a trial, the roles to choose from. */
export async function readSetup(deps: Deps) {
  const { trial } = deps.config
  return {
    trial,
    needsAdministrator: !trial && !(await hasAdministrator(deps.db, deps.clock.today())),
    needsDossier: !(await hasDossier(deps.db)),
    roles: trial ? [...Role.options] : [],
    mail: deps.config.smtpUrl !== null,
    directories: deps.config.directories.map(({ id, name }) => ({ id, name })),
  }
}
