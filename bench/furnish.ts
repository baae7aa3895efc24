import { join } from 'node:path'
import { pino } from 'pino'
import { writeDistrict } from '#server/generate/write-district.ts'
import { shippedPacks } from '#server/pack/shipped-packs.ts'
import { createPerson } from '#server/people/add-person.ts'
import { giveGrant } from '#server/people/grant-role.ts'
import { readConfig } from '#server/platform/config.ts'
import { transact } from '#server/platform/database/transact.ts'
import { openInstallation } from '#server/platform/installation.ts'
import { openSession } from '#server/session/sessions.ts'
import { makeDeps, watchOf } from '#server/start-server.ts'
import { importWorkspace } from '#server/transfer/import-workspace.ts'

/** An installation with the fictional district and a signed-in officer of the standing agency. */
export interface Furnished {
  readonly dossier: string
  readonly cookie: string
}

/** Generates huyện Mẫu with so many communes into `data` (or `DATABASE_URL`). */
export async function furnish(
  data: string,
  more: Readonly<Record<string, string>>,
  communes: number,
): Promise<Furnished> {
  const folder = `${data}-workspace`
  const packs = (await shippedPacks()).packs.map((one) => one.pack)
  const shape = { packs, communes, from: 2016, to: 2020, complete: 1, seed: 7, faults: [] }
  await writeDistrict(folder, shape)
  const config = readConfig({ ...process.env, VEDICH_DATA: data, ...more })
  const log = pino({ level: 'fatal' })
  const installation = await openInstallation(config, 'command', watchOf(log))
  try {
    const deps = await makeDeps(installation, config, log)
    const { dossier } = await importWorkspace(deps, folder, 'drill')
    const token = await transact(deps.db, async (tx) => {
      const account = { name: 'Cán bộ Mẫu', login: 'can-bo-mau', password: '' }
      const { person } = await createPerson(deps, tx, account, 'drill')
      const grant = { role: 'standingAgency', path: '/', from: '2000-01-01' } as const
      await giveGrant(tx, person, grant, 'drill')
      return await openSession(deps, tx, person)
    })
    return { dossier, cookie: `vedich_session=${token}` }
  } finally {
    await installation.close()
  }
}

/** The embedded server's folder of files below a data folder. */
export function clusterOf(data: string): string {
  return join(data, 'postgres', 'data')
}
