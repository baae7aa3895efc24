import { parseArgs } from 'node:util'
import { faultLine, type Language } from '#contract/locales/fault-sentence.ts'
import { refusalSentence } from '#contract/locales/refusal-sentence.ts'
import { Fault } from '#domain/fault.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Command, ExitCode } from './command.ts'
import { commands } from './commands.ts'
import { commandHelp, generalHelp } from './help.ts'
import type { Terminal } from './terminal.ts'
import { cliWords } from './words.ts'

const common = {
  lang: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Runs `vedich <args>` and answers its exit code. Every refusal becomes a sentence on `terminal.err`. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(args)
  const words = cliWords[language]
  const at = args.findIndex((arg, i) => !arg.startsWith('-') && !takesValue(args[i - 1]))
  const name = args[at]
  if (args.includes('--version')) return say(terminal, await version())
  if (name === undefined) {
    const text = await generalHelp(language)
    return args.length === 0 || asksHelp(args) ? say(terminal, text) : refuse(terminal, text)
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) return refuse(terminal, words.unknownCommand(name))
  const command = await load()
  const rest = args.filter((_, i) => i !== at)
  if (asksHelp(rest)) return say(terminal, commandHelp(name, command, language))
  return call(command, rest, language, terminal)
}

async function call(
  command: Command,
  args: readonly string[],
  language: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    const options = { ...command.options, ...common }
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const data = values.data ?? process.env['VEDICH_DATA'] ?? './data'
    if (values.lang !== undefined && values.lang !== language)
      return refuse(terminal, cliWords[language].unknownLanguage(values.lang))
    return await command.run({ positionals, options: values, language, data, terminal })
  } catch (error) {
    return refuse(terminal, sentenceOf(error, language))
  }
}

function sentenceOf(error: unknown, language: Language): string {
  const words = cliWords[language]
  if (error instanceof Refusal) return refusalText(error, language)
  const { code, message } = error as { code?: string; message?: string }
  if (code?.startsWith('ERR_PARSE_ARGS')) return words.wrongOption(optionIn(message))
  return `${words.broken}\n${error instanceof Error ? error.stack : String(error)}`
}

function refusalText({ code, details }: Refusal, language: Language): string {
  const faults = Fault.array().safeParse(details['faults'])
  if (faults.success) return faults.data.map((fault) => faultLine(fault, language)).join('\n')
  if (code === 'bad_input' && typeof details['option'] === 'string')
    return cliWords[language].wrongValue(details['option'], String(details['value'] ?? ''))
  return refusalSentence(code, details, language)
}

function languageOf(args: readonly string[]): Language {
  const wanted = args.find(
    (arg, i) => arg === '--lang=en' || (arg === 'en' && args[i - 1] === '--lang'),
  )
  return wanted === undefined ? 'vi' : 'en'
}

function takesValue(arg: string | undefined): boolean {
  return arg === '--lang' || arg === '--data'
}

function asksHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end === -1 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')
}

/** The option's name, as Node quotes it in its English message. */
function optionIn(message = ''): string {
  return message.match(/'([^' ]+)[^']*'/)?.[1] ?? ''
}

async function version(): Promise<string> {
  const { packageVersion } = await import('#server/platform/package-root.ts')
  return packageVersion()
}

function say(terminal: Terminal, text: string): ExitCode {
  terminal.out(text)
  return 0
}

function refuse(terminal: Terminal, text: string): ExitCode {
  terminal.err(text)
  return 2
}
