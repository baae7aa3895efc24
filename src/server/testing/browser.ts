import { type Call, client } from '#contract/client.ts'
import { routeOf } from '#contract/routes.ts'
import { hashToken, newToken } from '../session/token.ts'
import type { TestApp } from './test-app.ts'

export interface Browser {
  readonly call: Call
  readonly jar: { cookie: string; readonly sent: string[] }
}

/** A client that keeps its cookie, as a browser does, with the Set-Cookie headers that it was sent. */
export function browser(
  { app }: Pick<TestApp, 'app'>,
  headers: Readonly<Record<string, string>> = {},
): Browser {
  const jar = { cookie: '', sent: [] as string[] }
  const call: Call = (name, input) =>
    client(
      routeOf,
      async (path, init) => {
        const answer = await app.request(path, init)
        const given = answer.headers.get('set-cookie')
        if (given !== null) {
          jar.sent.push(given)
          jar.cookie = given.split(';')[0] ?? ''
        }
        return answer
      },
      { ...headers, cookie: jar.cookie },
    )(name, input)
  return { call, jar }
}

/** What everybody's password is in tests. */
export const password = 'đường về làng qua bến đò'

/** The first administrator, signed in. */
export async function firstAdministrator(test: TestApp): Promise<Browser> {
  const admin = browser(test)
  const token = newToken()
  const created_at = test.deps.clock.now()
  const expires_at = new Date(Date.parse(created_at) + 3_600_000).toISOString()
  const row = { hash: hashToken(token), created_at, expires_at, used_at: null }
  await test.deps.db.insertInto('setup_token').values(row).execute()
  await admin.call('createAdministrator', { token, name: 'Quản trị', login: 'quantri', password })
  return admin
}

/** A clock that a test moves. */
export function movingClock(start = '2021-03-02T01:00:00.000Z') {
  let at = Date.parse(start)
  return {
    now: () => new Date(at).toISOString(),
    pass: (seconds: number) => {
      at += seconds * 1000
    },
  }
}
