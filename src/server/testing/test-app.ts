import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Call, client } from '#contract/client.ts'
import { routeOf } from '#contract/routes.ts'
import type { Role } from '#domain/access/access.ts'
import { createApp } from '../app.ts'
import { shippedPacks } from '../pack/shipped-packs.ts'
import { createPerson } from '../people/add-person.ts'
import { giveGrant } from '../people/grant-role.ts'
import type { Config } from '../platform/config.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { freshDatabase } from '../platform/testing/fresh-database.ts'
import { openSession } from '../session/sessions.ts'

/** The features on a fresh database, at a fixed instant; `as` signs a new person in and gives their client. */
export interface TestApp {
  readonly app: App
  readonly deps: Deps
  readonly guest: Call
  readonly as: (
    role: Role | null,
    place?: { readonly unit?: string; readonly agency?: string; readonly path: string },
  ) => Promise<TestCaller>
}

export interface TestCaller {
  readonly call: Call
  readonly cookie: string
}

/** What a test may ask for beside: the time, and how people are reached and known outside. */
export type Changed = Partial<
  Pick<Config, 'trial' | 'url' | 'smtpUrl' | 'directories'> & { readonly now: () => string }
>

export async function testApp({ now = () => noon, ...changed }: Changed = {}): Promise<TestApp> {
  const { packs } = await shippedPacks()
  const deps: Deps = {
    db: await freshDatabase(),
    packs: packs.map((one) => one.pack),
    reference: {
      units: packs.flatMap((one) => one.units),
      classifications: packs.flatMap((one) => one.classifications),
    },
    clock: { now, today: () => now().slice(0, 10) },
    log: pino({ level: 'silent' }),
    config: {
      port: 0,
      host: '127.0.0.1',
      dataFolder: join(tmpdir(), `vedich-test-${crypto.randomUUID()}`),
      databaseUrl: null,
      trial: false,
      logLevel: 'silent',
      backupKeep: 0,
      url: null,
      smtpUrl: null,
      mailFrom: 've-dich@example.org',
      directories: [],
      ...changed,
    },
  }
  const app = createApp(deps)
  const send = (cookie?: string) =>
    client(
      routeOf,
      (path, init) => Promise.resolve(app.request(path, init)),
      cookie ? { cookie } : {},
    )
  return { app, deps, guest: send(), as: (role, place) => enter(deps, send, role, place) }
}

const noon = '2021-03-02T01:00:00.000Z'
let people = 0

async function enter(
  deps: Deps,
  send: (cookie: string) => Call,
  role: Role | null,
  place: { readonly unit?: string; readonly agency?: string; readonly path: string } = {
    path: '/',
  },
): Promise<TestCaller> {
  const name = `${role ?? 'nobody'} ${++people}`
  const token = await transact(deps.db, async (tx) => {
    const { person } = await createPerson(deps, tx, { name, login: name, password: '' }, 'test')
    if (role) await giveGrant(tx, person, { role, ...place, from: '2020-01-01' }, 'test')
    return await openSession(deps, tx, person)
  })
  const cookie = `vedich_session=${token}`
  return { call: send(cookie), cookie }
}
