import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { bareConnection } from '#server/platform/testing/fresh-database.ts'
import { urlOf } from '#server/platform/testing/url-of.ts'
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
