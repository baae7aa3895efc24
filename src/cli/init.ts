import { Refusal } from '#domain/refusal.ts'
import type { Config } from '#server/platform/config.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { initWords } from './init-words.ts'
import { dayOption, yearOption } from './options.ts'
import { withInstallation } from './with-installation.ts'

/** `vedich init`: from nothing to a server that its first administrator can enter. */
export const init: Command = {
  usage: [
    'init [--url <địa chỉ>]',
    'init --unit <mã> --standard <mã> --year <năm> [--title <tên>] [--deadline <ngày>]',
  ],
  help: { vi: initWords.vi.help, en: initWords.en.help },
  options: {
    url: { type: 'string' },
    unit: { type: 'string' },
    standard: { type: 'string' },
    year: { type: 'string' },
    title: { type: 'string' },
    deadline: { type: 'string' },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const wanted = wantedDossier(call)
  const url = givenUrl(call)
  await withInstallation(call, async (deps, by) => {
    const { issueSetupLink, linkHours } = await import('#server/session/issue-setup-link.ts')
    const words = initWords[call.language]
    const { config } = deps
    call.terminal.err(words.folder(config.databaseUrl ? 'DATABASE_URL' : config.dataFolder))
    if (wanted) call.terminal.err(words.dossier(await makeDossier(deps, wanted, by)))
    const token = await issueSetupLink(deps, by)
    if (token === null) call.terminal.err(words.administratorThere)
    else {
      call.terminal.err(words.link(linkHours))
      call.terminal.out(`${url ?? listeningUrl(config)}/khoi-tao?ma=${token}`)
      call.terminal.err(words.thenServe)
    }
  })
  return 0
}

interface Wanted {
  readonly unit: string
  readonly standard: string
  readonly year: number
  readonly title: string | undefined
  readonly deadline: string | undefined
}

/** All three or none of unit, standard and year. */
function wantedDossier(call: Call): Wanted | null {
  const { unit, standard, title } = call.options
  const year = yearOption(call, 'year')
  if (unit === undefined && standard === undefined && year === undefined) return null
  if (typeof unit !== 'string') throw new Refusal('bad_input', { option: 'unit' })
  if (typeof standard !== 'string') throw new Refusal('bad_input', { option: 'standard' })
  if (year === undefined) throw new Refusal('bad_input', { option: 'year' })
  const text = typeof title === 'string' ? title : undefined
  return { unit, standard, year, title: text, deadline: dayOption(call, 'deadline') }
}

async function makeDossier(deps: Deps, wanted: Wanted, by: string): Promise<string> {
  const { createDossier } = await import('#server/dossier/create-dossier.ts')
  const { guest } = await import('#server/platform/http/access.ts')
  const unit = unitOf(deps, wanted.unit)
  const standard = deps.packs
    .flatMap((pack) => pack.standards)
    .find(({ id }) => id === wanted.standard)
  if (!standard) throw new Refusal('bad_input', { option: 'standard', value: wanted.standard })
  const title = wanted.title ?? `${standard.title}: ${unit.fullName}, ${wanted.year}`
  const { year, deadline } = wanted
  const from = deps.clock.today()
  // Whoever reaches the data folder may do what an administrator may.
  const grants = [{ person: by, role: 'administrator' as const, path: '/', from }]
  const caller = { ...guest, person: by, name: by, grants }
  const call = {
    caller,
    address: 'local',
    openSession: () => undefined,
    closeSession: () => undefined,
  }
  const input = { title, unit: unit.id, standard: standard.id, year, deadline }
  await createDossier(deps, input, call)
  return title
}

/** A unit by its record's id, else the only one with this code. */
function unitOf({ reference }: Deps, name: string) {
  const found = reference.units.find(({ id }) => id === name)
  const coded = reference.units.filter(({ code }) => code === name)
  const unit = found ?? (coded.length === 1 ? coded[0] : undefined)
  if (!unit) throw new Refusal('bad_input', { option: 'unit', value: name })
  return unit
}

/** The address that people open, as told by `--url`; null: where the server listens. */
function givenUrl({ options }: Call): string | null {
  const given = options['url']
  if (given === undefined) return null
  if (!URL.canParse(String(given))) throw new Refusal('bad_input', { option: 'url', value: given })
  return new URL(String(given)).origin
}

function listeningUrl({ host, port }: Config): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
