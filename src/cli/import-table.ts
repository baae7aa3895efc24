import { tableOutcomes as en } from '#contract/locales/en/tables.ts'
import { figureText, tableSentence } from '#contract/locales/table-sentence.ts'
import { tableOutcomes as vi } from '#contract/locales/vi/tables.ts'
import { Refusal } from '#domain/refusal.ts'
import { columnName } from '#domain/table/cell.ts'
import type { TableLine } from '#domain/table/finding.ts'
import type { FileImport, FileOrder } from '#server/table/import-file.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { importTableWords } from './import-table-words.ts'
import { yearOption } from './options.ts'
import { withInstallation } from './with-installation.ts'
import { cliWords } from './words.ts'

const outcomes = { vi, en } as const

/** `vedich import-table`: the figures of a table file become drafts of a dossier, all of them or none. */
export const importTable: Command = {
  usage: [
    'import-table <tệp> [--dossier <mã>] [--form <biểu>] [--unit <mã>] [--year <năm>] [--dry-run] [--json]',
  ],
  help: { vi: importTableWords.vi.help, en: importTableWords.en.help },
  options: {
    dossier: { type: 'string' },
    form: { type: 'string' },
    unit: { type: 'string' },
    year: { type: 'string' },
    sheet: { type: 'string' },
    header: { type: 'string' },
    dot: { type: 'string' },
    share: { type: 'string' },
    encoding: { type: 'string' },
    'with-hidden': { type: 'boolean' },
    'skip-wrong': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    trial: { type: 'boolean' },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const [path] = call.positionals
  if (path === undefined || call.positionals.length > 1) {
    const { file } = importTableWords[call.language]
    call.terminal.err(cliWords[call.language].missingArgument(file))
    return 2
  }
  const asked = orderOf(call, path)
  await requireReadable(path)
  const { chooseDossier, importFile } = await import('#server/table/import-file.ts')
  const found = await withInstallation(call, async (deps, by) => {
    const dossier = await chooseDossier(deps, text(call, 'dossier'))
    return await importFile(deps, { ...asked, dossier }, by)
  })
  if (call.options['json'] === true) call.terminal.out(JSON.stringify(toJson(found), null, 2))
  else tell(call, found)
  if (found.order.layout.headerTo === 0) return 1
  const { wrong = 0, doubtful = 0 } = found.counts
  return found.stored === undefined && wrong + doubtful > 0 ? 1 : 0
}

function orderOf(call: Call, path: string): Omit<FileOrder, 'dossier'> {
  const share = oneOf(call, 'share', ['percent', 'as-is'])
  return {
    path,
    form: text(call, 'form'),
    unit: text(call, 'unit'),
    year: yearOption(call, 'year'),
    sheet: text(call, 'sheet'),
    header: headerOf(text(call, 'header')),
    encoding: oneOf(call, 'encoding', ['tcvn3', 'vni', 'unicode']) ?? 'auto',
    withHidden: call.options['with-hidden'] === true,
    dot: oneOf(call, 'dot', ['decimal', 'thousands']),
    share: share === 'as-is' ? 'asIs' : share,
    skipWrong: call.options['skip-wrong'] === true,
    dryRun: call.options['dry-run'] === true,
  }
}

function text({ options }: Call, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

function oneOf<T extends string>(call: Call, name: string, all: readonly T[]): T | undefined {
  const value = text(call, name)
  const found = all.find((one) => one === value)
  if (value !== undefined && found === undefined)
    throw new Refusal('bad_input', { option: name, value })
  return found
}

function headerOf(value: string | undefined): FileOrder['header'] {
  if (value === undefined) return undefined
  const found = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(value)
  if (!found) throw new Refusal('bad_input', { option: 'header', value })
  return { from: Number(found[1]), to: Number(found[2] ?? found[1]) }
}

async function requireReadable(path: string): Promise<void> {
  const { access, constants } = await import('node:fs/promises')
  await access(path, constants.R_OK).catch(() => {
    throw new Refusal('file_missing', { file: path })
  })
}

/** What needs somebody first, a line a cell; then how many of each. */
function tell({ terminal, language, options }: Call, found: FileImport): void {
  const words = importTableWords[language]
  const { sheet, layout, form } = found.order
  if (layout.headerTo === 0) {
    terminal.err(words.noHeader)
    return
  }
  const { headerFrom: from, headerTo: to, columns } = layout
  terminal.out(
    words.found(sheet, from === to ? `${from}` : `${from}-${to}`, form ?? words.allForms),
  )
  const unknown = columns.filter((one) => one.use.use === 'unknown')
  if (unknown.length > 0)
    terminal.out(
      words.unknown(unknown.map((one) => `${columnName(one.column)} “${one.header}”`).join(', ')),
    )
  if (found.hiddenRows > 0) terminal.out(words.hidden(found.hiddenRows))
  for (const line of found.lines)
    if (line.outcome !== 'same') terminal.out(lineText(line, sheet, language))
  const counts = Object.entries(found.counts).filter(([, count]) => count > 0)
  terminal.out(
    words.summary(
      counts
        .map(
          ([outcome, count]) => `${outcomes[language][outcome as TableLine['outcome']]} ${count}`,
        )
        .join(', '),
    ),
  )
  if (found.stored !== undefined) terminal.out(words.stored(found.stored))
  else terminal.out(options['dry-run'] === true ? words.dry : words.nothing)
}

/** `Sheet1!D12 Thay đổi: 17.1 xã … 2020: 95,5 → 96`. */
function lineText(line: TableLine, sheet: string, language: Call['language']): string {
  const { cell, outcome, unit, item, part, year } = line
  const figure = [item && (part === '' ? item : `${item}/${part}`), unit, year].filter(Boolean)
  const next = figureText(line.next, language) || `“${line.text}”`
  const change = line.old === null ? next : `${figureText(line.old, language)} → ${next}`
  const reason = tableSentence(line, language)
  return [
    `${sheet}!${cell}`,
    `${outcomes[language][outcome]}:`,
    figure.join(' '),
    change,
    reason && `- ${reason}`,
  ]
    .filter(Boolean)
    .join(' ')
}

function toJson({ order, counts, lines, rows, hiddenRows, stored }: FileImport) {
  const { sheet, form, unit, year, layout } = order
  return {
    sheet,
    form: form ?? null,
    unit: unit ?? null,
    year: year ?? null,
    headerFrom: layout.headerFrom,
    headerTo: layout.headerTo,
    columns: layout.columns,
    rows,
    hiddenRows,
    counts,
    stored: stored ?? null,
    lines,
  }
}
