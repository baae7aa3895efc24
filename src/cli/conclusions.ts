import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { faultLine } from '#contract/locales/fault-sentence.ts'
import { findOrders } from '#domain/conclusion/find-orders.ts'
import {
  Conclusions,
  type FoundOrder,
  type Known,
  type NamedBody,
  type WrittenDue,
} from '#domain/conclusion/order.ts'
import { spokenOn } from '#domain/conclusion/spoken-on.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { conclusionsWords } from './conclusions-words.ts'
import { dayOption } from './options.ts'
import { today } from './today.ts'
import { cliWords } from './words.ts'

const mostBytes = 1024 * 1024

/** `vedich conclusions`: what a text gives people to do. Answers 0 whether or not there is something. */
export const conclusions: Command = {
  usage: ['conclusions <tệp> [--workspace THƯ-MỤC] [--on NGÀY] [--json]'],
  help: { vi: conclusionsWords.vi.help, en: conclusionsWords.en.help },
  options: {
    workspace: { type: 'string' },
    on: { type: 'string' },
    json: { type: 'boolean' },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const words = conclusionsWords[call.language]
  const [file] = call.positionals
  if (file === undefined || call.positionals.length > 1) {
    call.terminal.err(cliWords[call.language].missingArgument(words.file))
    return 2
  }
  const { readText } = await import('#server/platform/text/read-text.ts')
  const { text, faults } = await readText(file, file, mostBytes)
  if (text === null) {
    for (const fault of faults) call.terminal.err(faultLine(fault, call.language))
    return 2
  }
  const on = dayOption(call, 'on') ?? spokenOn(text) ?? today()
  const orders = findOrders(text, { known: await knownFor(call, file), on })
  const json = JSON.stringify(Conclusions.parse({ on, orders }), null, 2)
  call.terminal.out(call.options['json'] ? json : textOf(orders, on, call))
  return 0
}

/** The bodies of the workspace that is named, or in which the file lies; else those that the shipped packs name. */
async function knownFor({ options }: Call, file: string): Promise<readonly Known[]> {
  const named = options['workspace']
  const folder = typeof named === 'string' ? named : workspaceAround(file)
  if (folder === undefined) {
    const { shippedPacks } = await import('#server/pack/shipped-packs.ts')
    const { packs } = await shippedPacks()
    return packs.flatMap(({ pack }) => pack.agencies.map(({ id, name }) => ({ id, names: [name] })))
  }
  const { requireWorkspace } = await import('#server/workspace/read-workspace.ts')
  const { content } = await requireWorkspace(folder)
  return content.workspace.agencies.map(({ id, name, short, aliases }) => ({
    id,
    names: [name, ...(short ? [short] : []), ...(aliases ?? [])],
  }))
}

function workspaceAround(file: string): string | undefined {
  const folder = dirname(file)
  return [folder, dirname(folder)].find((one) => existsSync(join(one, 'workspace.yaml')))
}

function textOf(orders: readonly FoundOrder[], on: string, { language }: Call): string {
  const words = conclusionsWords[language]
  if (orders.length === 0) return words.none
  const names = (bodies: readonly NamedBody[]) =>
    bodies
      .map(({ name, agency, all }) => `${name} [${agency ?? (all ? '*' : words.unknown)}]`)
      .join('; ')
  const line = (label: string, said: string) => (said === '' ? [] : [`   ${label}: ${said}`])
  const lines = orders.flatMap((order, index) => [
    '',
    `${index + 1}. ${order.order}${order.sentences.length > 1 ? ` (${words.twice(order.sentences.length)})` : ''}`,
    ...line(words.who, names(order.addressees)),
    ...line(words.together, names(order.together)),
    ...line(words.recipient, order.recipient ? names([order.recipient]) : ''),
    ...line(words.onward, order.onward ? names([order.onward]) : ''),
    ...line(words.due, dueOf(order.due, words)),
  ])
  return [words.found(orders.length, showDay(on)), ...lines].join('\n')
}

function dueOf(due: WrittenDue | null, words: (typeof conclusionsWords)['vi']): string {
  if (due === null) return words.noDue
  if (due.repeats !== null) return words.repeats[due.repeats]
  return due.day === null
    ? words.dueUnclear(due.written)
    : words.dueOn(due.written, showDay(due.day))
}

function showDay(day: string): string {
  return day.split('-').reverse().join('/')
}
