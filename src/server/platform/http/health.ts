import { sql } from 'kysely'
import { api } from '#contract/api.ts'
import type { Deps } from '../deps.ts'
import { packageVersion } from '../package-root.ts'
import type { App } from './access.ts'
import { mount } from './mount.ts'

/** Is the server up, and does its database answer? Always an answer, never a refusal. */
export function healthRoute(app: App, deps: Deps): void {
  const version = packageVersion()
  mount(app, deps, api.health, async () => {
    const schema = await newestSchema(deps)
    return {
      status: 'ok' as const,
      version,
      schema: schema ?? 0,
      database: schema === null ? ('away' as const) : ('ok' as const),
    }
  })
}

async function newestSchema({ db, log }: Deps): Promise<number | null> {
  try {
    const { rows } = await sql<{ schema: number }>`select schema from installation`.execute(db)
    return rows[0]?.schema ?? 0
  } catch (err) {
    log.warn({ err }, 'database away')
    return null
  }
}
