import { Refusal } from '#domain/refusal.ts'
import { type FaultKind, faultKinds } from '#server/generate/district.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { generateWords } from './generate-words.ts'
import { yearOption } from './options.ts'
import { cliWords } from './words.ts'

/** `vedich generate`: the fictional district, or a whole fictional nation. */
export const generate: Command = {
  usage: [
    'generate <thư mục> [--communes N] [--from Y] [--to Y] [--complete 0..1] [--seed S] [--fault LOẠI …]',
    'generate <thư mục> --nation [--to Y] [--complete 0..1] [--seed S]',
  ],
  help: { vi: helpIn('vi'), en: helpIn('en') },
  options: {
    communes: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    complete: { type: 'string' },
    seed: { type: 'string' },
    fault: { type: 'string', multiple: true },
    nation: { type: 'boolean' },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const { positionals, options, language, terminal } = call
  const words = generateWords[language]
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1) {
    terminal.err(cliWords[language].missingArgument(words.folder))
    return 2
  }
  return options['nation'] ? nation(folder, call) : district(folder, call)
}

async function district(folder: string, call: Call): Promise<ExitCode> {
  const { writeDistrict } = await import('#server/generate/write-district.ts')
  const words = generateWords[call.language]
  const to = yearOption(call, 'to') ?? 2020
  const from = yearOption(call, 'from') ?? Math.min(2010, to)
  if (from > to) throw new Refusal('bad_input', { option: 'from', value: String(from) })
  const { workspace, files, planted } = await writeDistrict(folder, {
    packs: await packs(),
    communes: numberOption(call, 'communes', 8, { least: 1, most: 900, whole: true }),
    from,
    to,
    complete: completeOption(call),
    seed: seedOption(call),
    faults: faultOption(call),
  })
  call.terminal.out(words.done(folder, workspace.readings.length, files.length))
  for (const one of planted)
    call.terminal.out(`  ${words.planted} ${one.kind}: ${one.unit} ${one.item} ${one.year}`)
  return 0
}

async function nation(folder: string, call: Call): Promise<ExitCode> {
  const idle = ['communes', 'from', 'fault'].find((name) => call.options[name] !== undefined)
  if (idle !== undefined)
    throw new Refusal('bad_input', { option: idle, value: String(call.options[idle]) })
  const { writeNation } = await import('#server/generate/nation.ts')
  const communes = await writeNation(folder, {
    packs: await packs(),
    year: yearOption(call, 'to') ?? 2020,
    complete: completeOption(call),
    seed: seedOption(call),
  })
  call.terminal.out(generateWords[call.language].doneNation(folder, communes))
  return 0
}

async function packs() {
  const { shippedPacks } = await import('#server/pack/shipped-packs.ts')
  return (await shippedPacks()).packs.map((one) => one.pack)
}

function completeOption(call: Call): number {
  return numberOption(call, 'complete', 1, { least: 0, most: 1, whole: false })
}

function seedOption(call: Call): number {
  return numberOption(call, 'seed', 1, { least: 0, most: 2_147_483_647, whole: true })
}

function numberOption(
  { options }: Call,
  name: string,
  usual: number,
  within: { readonly least: number; readonly most: number; readonly whole: boolean },
): number {
  const text = options[name]
  if (text === undefined) return usual
  const form = within.whole ? /^\d{1,10}$/ : /^\d+(\.\d+)?$/
  const value = form.test(String(text)) ? Number(text) : Number.NaN
  if (value >= within.least && value <= within.most) return value
  throw new Refusal('bad_input', { option: name, value: String(text) })
}

function faultOption({ options }: Call): readonly FaultKind[] {
  const given = options['fault']
  const names = Array.isArray(given) ? given.map(String) : []
  return names.map((name) => {
    const kind = faultKinds.find((one) => one === name)
    if (kind === undefined) throw new Refusal('bad_input', { option: 'fault', value: name })
    return kind
  })
}

function helpIn(language: 'vi' | 'en'): string {
  const { help, faults } = generateWords[language]
  const lines = Object.entries(faults).map(([kind, text]) => `    ${kind.padEnd(28)} ${text}`)
  return [help, ...lines].join('\n')
}
