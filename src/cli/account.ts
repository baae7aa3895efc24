import { Refusal } from '#domain/refusal.ts'
import type { Config } from '#server/platform/config.ts'
import { accountWords } from './account-words.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { withInstallation } from './with-installation.ts'

/** `vedich account`: the way in again for somebody who lost it, by whoever has the machine. */
export const account: Command = {
  usage: ['account --login <tên> [--without-code] [--url <địa chỉ>]'],
  help: { vi: accountWords.vi.help, en: accountWords.en.help },
  options: {
    login: { type: 'string' },
    'without-code': { type: 'boolean' },
    url: { type: 'string' },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const { login, url } = call.options
  if (typeof login !== 'string') throw new Refusal('bad_input', { option: 'login' })
  if (url !== undefined && !URL.canParse(String(url)))
    throw new Refusal('bad_input', { option: 'url', value: url })
  await withInstallation(call, async (deps, by) => {
    const { rescueAccount } = await import('#server/people/rescue-account.ts')
    const withoutTotp = call.options['without-code'] === true
    const made = await rescueAccount(deps, { login, withoutTotp }, by)
    call.terminal.err(accountWords[call.language].link(login, made.expiresAt))
    const origin = typeof url === 'string' ? new URL(url).origin : originOf(deps.config)
    call.terminal.out(`${origin}/mat-khau?ma=${made.token}`)
  })
  return 0
}

function originOf({ url, host, port }: Config): string {
  return url ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
