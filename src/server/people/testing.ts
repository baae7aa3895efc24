import { join } from 'node:path'
import type { Input } from '#contract/api.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { packageRoot } from '../platform/package-root.ts'
import { browser, firstAdministrator, password } from '../testing/browser.ts'
import { testApp } from '../testing/test-app.ts'
import { requireWorkspace } from '../workspace/read-workspace.ts'

/** The published case with its first administrator; `person` invites somebody with a role, who signs in. */
export async function staffed() {
  const test = await testApp()
  const admin = await firstAdministrator(test)
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(test.deps, { workspace, overlays: [], by: 'test', origin: {} })
  const places = await admin.call('listPlaces', {})
  const agencies = places.units.find((one) => one.id === '200')?.agencies ?? []
  let made = 0
  const person = async (
    grant: Pick<Input<'invitePerson'>, 'role' | 'unit' | 'agency'> = {},
    name = 'Người Mẫu',
  ) => {
    const input = { name, login: `nguoi-mau-${++made}`, ...grant }
    const { person: one, link } = await admin.call('invitePerson', input)
    const own = browser(test)
    await own.call('openLink', { token: link.token ?? '', password })
    return { id: one.id, login: one.login, grants: one.grants, call: own.call }
  }
  return { test, admin, person, agencyAt: (index: number) => agencies[index]?.id ?? '' }
}
