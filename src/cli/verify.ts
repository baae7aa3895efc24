import { Refusal } from '#domain/refusal.ts'
import type { FilesReport } from '#server/evidence/verify-files.ts'
import type { Witness } from '#server/platform/journal/head-file.ts'
import type { JournalReport } from '#server/platform/journal/verify-journal.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { verifyWords } from './verify-words.ts'

/** `vedich verify`: does the journal prove itself, and is every kept file what it was? */
export const verify: Command = {
  usage: ['verify [--head <số>:<mã băm>] [--json]'],
  help: { vi: verifyWords.vi.help, en: verifyWords.en.help },
  options: {
    head: { type: 'string' },
    json: { type: 'boolean' },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const { readConfig } = await import('#server/platform/config.ts')
  const { inspectInstallation } = await import('#server/platform/installation.ts')
  const { readWitnesses } = await import('#server/platform/journal/head-file.ts')
  const { verifyJournal } = await import('#server/platform/journal/verify-journal.ts')
  const { fileStoreOf } = await import('#server/platform/files/file-store.ts')
  const { verifyFiles } = await import('#server/evidence/verify-files.ts')
  const given = givenHead(call)
  const config = readConfig(process.env, { data: call.data })
  const kept = await readWitnesses(config.dataFolder)
  const installation = await inspectInstallation(config, () => undefined)
  try {
    const report = await verifyJournal(installation.db, [...kept, ...given])
    const files = await verifyFiles(installation.db, fileStoreOf(config))
    const text = [textOf(report, call), ...fileLines(files, call)].join('\n')
    const whole = { ...report, files }
    call.terminal.out(call.options['json'] ? JSON.stringify(whole, null, 2) : text)
    return report.found + files.findings.length === 0 ? 0 : 1
  } finally {
    await installation.close()
  }
}

function fileLines({ checked, bytes, findings }: FilesReport, { language }: Call): string[] {
  const words = verifyWords[language]
  if (findings.length === 0) return [words.filesWhole(checked, bytes)]
  return [
    words.filesBroken(findings.length, checked),
    ...findings.map(
      ({ kind, sha256, papers }) => `  ${words.files[kind](sha256, papers.join(', '))}`,
    ),
  ]
}

function givenHead({ options, language }: Call): readonly Witness[] {
  const text = options['head']
  if (text === undefined) return []
  const found = /^(\d{1,15}):([0-9a-f]{64})$/.exec(String(text))
  if (!found?.[2]) throw new Refusal('bad_input', { option: 'head', value: String(text) })
  const head = { sequence: Number(found[1]), hash: found[2] }
  return [{ file: verifyWords[language].given, head }]
}

function textOf(report: JournalReport, { language }: Call): string {
  const words = verifyWords[language]
  const { entries, head, findings, found, unwitnessed } = report
  const more = found - findings.length
  const lines = [
    found === 0 ? words.whole(entries, head.sequence, head.hash) : words.broken(found),
    ...findings.map((finding) => `  ${words.findings[finding.kind](finding)}`),
    ...(more > 0 ? [`  ${words.more(more)}`] : []),
    ...(unwitnessed > 0 ? [words.unwitnessed(unwitnessed)] : []),
  ]
  return lines.join('\n')
}
