import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Connection } from '#server/platform/database/open-database.ts'
import { bareConnection } from '#server/platform/testing/fresh-database.ts'
import { runCommand } from './run-command.ts'

/** For tests: the command line on an empty database and a data folder of its own, with what it says. */
export async function place() {
  const { db, connection } = await bareConnection()
  const data = await mkdtemp(join(tmpdir(), 'vedich-cli-'))
  const vedich = async (name: string, ...args: string[]) => {
    vi.stubEnv('DATABASE_URL', urlOf(connection))
    const said = { out: '', err: '' }
    const terminal = {
      out: (text: string) => {
        said.out += `${text}\n`
      },
      err: (text: string) => {
        said.err += `${text}\n`
      },
    }
    const code = await runCommand([name, '--data', data, ...args], terminal)
    return { code, ...said }
  }
  return { db, data, vedich }
}

/** What DATABASE_URL would say. */
function urlOf({ connectionString, host, user, database }: Connection): string {
  if (connectionString) return connectionString
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host ?? '')}`
}
