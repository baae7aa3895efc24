import type { ParseArgsOptionsConfig } from 'node:util'
import type { Language } from '#contract/locales/fault-sentence.ts'
import type { Terminal } from './terminal.ts'

/** 0: done, ready. 1: not ready. 2: a fault of the input or of the program. */
export type ExitCode = 0 | 1 | 2

/** What a command was called with. `data` is the data folder (`--data`, else VEDICH_DATA, else `./data`). */
export interface Call {
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly language: Language
  readonly data: string
  readonly terminal: Terminal
}

/**
 * One `vedich <name>`. `usage` are the forms without the program's name; `help` begins with one sentence for the list of
 * commands, then tells the options. `options` come on top of `--lang`, `--data` and `--help`.
 */
export interface Command {
  readonly usage: readonly string[]
  readonly help: Readonly<Record<Language, string>>
  readonly options?: ParseArgsOptionsConfig
  readonly run: (call: Call) => Promise<ExitCode> | ExitCode
}
