import { faultLine } from '#contract/locales/fault-sentence.ts'
import type { Fault } from '#domain/fault.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { packWords } from './pack-words.ts'
import { cliWords } from './words.ts'

/** `vedich pack check|list|show|diff`. */
export const pack: Command = {
  usage: ['pack check <thư mục…>', 'pack list', 'pack show <mã>', 'pack diff <mã> <mã>'],
  help: { vi: packWords.vi.help, en: packWords.en.help },
  run,
}

const subcommands: Readonly<
  Record<string, (names: readonly string[], call: Call) => Promise<ExitCode>>
> = {
  check,
  list,
  show,
  diff,
}

async function run(call: Call): Promise<ExitCode> {
  const [name = '', ...names] = call.positionals
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  return subcommand ? subcommand(names, call) : missing('subcommand', call)
}

async function check(folders: readonly string[], call: Call): Promise<ExitCode> {
  if (folders.length === 0) return missing('folder', call)
  const { checkPacks } = await import('#server/pack/check-packs.ts')
  const words = packWords[call.language]
  let isSound = true
  for (const { folder, pack: read, examples, faults } of await checkPacks(folders)) {
    const errors = faults.filter(({ level }) => level !== 'warning')
    tell(faults, call)
    if (read && errors.length === 0) call.terminal.out(words.sound(read.id, read.version, examples))
    else call.terminal.err(words.faulty(folder, errors.length))
    isSound &&= errors.length === 0
  }
  return isSound ? 0 : 2
}

async function list(_: readonly string[], call: Call): Promise<ExitCode> {
  const { packs, faults } = await library()
  const words = packWords[call.language]
  for (const { id, version, role, title, standards } of packs) {
    call.terminal.out(`${id} ${version}  ${title} (${words.roles[role]})`)
    for (const { id: standard, title: name, criteria } of standards) {
      const indicators = criteria.flatMap((one) => one.indicators).length
      call.terminal.out(`    ${standard}  ${name}: ${words.counts(criteria.length, indicators)}`)
    }
  }
  tell(faults, call)
  return faults.length === 0 ? 0 : 2
}

async function show(names: readonly string[], call: Call): Promise<ExitCode> {
  const [id] = names
  if (id === undefined) return missing('id', call)
  const found = await find(id, call)
  if (!found) return 2
  const { packText } = await import('./pack-text.ts')
  call.terminal.out(packText(found, packWords[call.language]))
  return 0
}

async function diff(names: readonly string[], call: Call): Promise<ExitCode> {
  const [before, after] = names
  if (before === undefined || after === undefined) return missing('twoIds', call)
  const [left, right] = [await find(before, call), await find(after, call)]
  if (!left || !right) return 2
  const { diffPacks } = await import('#domain/pack/diff-packs.ts')
  const { differenceLines } = await import('./difference-text.ts')
  const words = packWords[call.language]
  const differences = diffPacks(left, right)
  call.terminal.out(
    differences.length === 0 ? words.noDifference : differenceLines(differences, words).join('\n'),
  )
  return 0
}

/** A pack by its id, `id@version`, or the folder that it lies in. */
async function find(name: string, call: Call) {
  const [id = '', version] = name.split('@')
  const found = (await library()).find(id, version)
  if (found) return found
  const { readPack } = await import('#server/pack/read-pack.ts')
  const { read, faults } = await readPack(name)
  if (read) return read.pack
  const isFolder = faults.every(({ code }) => code !== 'folder_missing')
  if (isFolder) tell(faults, call)
  else call.terminal.err(packWords[call.language].unknownPack(name))
  return null
}

async function library() {
  const { openPackLibrary } = await import('#server/pack/pack-library.ts')
  return openPackLibrary()
}

function tell(faults: readonly Fault[], { language, terminal }: Call): void {
  const note = packWords[language].warning
  for (const fault of faults) {
    const line = faultLine(fault, language)
    terminal.err(fault.level === 'warning' ? `${note}${line}` : line)
  }
}

function missing(what: 'folder' | 'id' | 'twoIds' | 'subcommand', call: Call): ExitCode {
  call.terminal.err(cliWords[call.language].missingArgument(packWords[call.language][what]))
  return 2
}
