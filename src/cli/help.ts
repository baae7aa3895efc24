import type { Language } from '#contract/locales/fault-sentence.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { cliWords } from './words.ts'

/** `vedich --help`: each command with the first line of its help. */
export async function generalHelp(language: Language): Promise<string> {
  const words = cliWords[language]
  const list = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const [summary = ''] = (await load()).help[language].trim().split('\n')
      return [name, summary] as const
    }),
  )
  return [
    `${words.usage}: vedich <${words.commands.toLowerCase()}> …`,
    '',
    `${words.commands}:`,
    ...columns(list),
    '',
    `${words.options}:`,
    ...columns(words.common),
    '',
    words.more,
    words.exitCodes,
  ].join('\n')
}

/** `vedich <name> --help`. */
export function commandHelp(name: string, command: Command, language: Language): string {
  const words = cliWords[language]
  const usage = command.usage.map((form) => `  vedich ${form}`)
  return [
    `${words.usage} (${name}):`,
    ...usage,
    '',
    command.help[language].trim(),
    '',
    `${words.options}:`,
    ...columns(words.common),
  ].join('\n')
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([left = '']) => left.length))
  return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`)
}
