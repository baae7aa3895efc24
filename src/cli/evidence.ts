import { refusalSentence } from '#contract/locales/refusal-sentence.ts'
import type { UploadOutcome } from '#contract/uploads.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '#server/platform/deps.ts'
import type { Caller } from '#server/platform/http/access.ts'
import type { Call, Command, ExitCode } from './command.ts'
import { evidenceWords } from './evidence-words.ts'
import { withInstallation } from './with-installation.ts'
import { cliWords } from './words.ts'

/** `vedich evidence add`: files become papers of a dossier, beside a server that may be running. */
export const evidence: Command = {
  usage: [
    'evidence add <tệp…> --dossier <mã> [--unit <đơn vị>] [--link <chỉ tiêu>:<đơn vị>:<năm>]',
  ],
  help: { vi: evidenceWords.vi.help, en: evidenceWords.en.help },
  options: {
    dossier: { type: 'string' },
    unit: { type: 'string' },
    link: { type: 'string', multiple: true },
    restricted: { type: 'boolean' },
    'keep-zip': { type: 'boolean' },
    trial: { type: 'boolean' },
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const { positionals, options, language, terminal } = call
  const words = evidenceWords[language]
  const [verb, ...files] = positionals
  const { dossier } = options
  const missing = verb !== 'add' || files.length === 0 ? words.file : words.dossier
  if (verb !== 'add' || files.length === 0 || typeof dossier !== 'string') {
    terminal.err(cliWords[language].missingArgument(missing))
    return 2
  }
  const targets = linksIn(call)
  return await withInstallation(call, async (deps, by) => {
    const outcomes = await add(deps, call, { dossier, files, by })
    for (const outcome of outcomes) say(outcome, call)
    const ids = outcomes.flatMap((one) => one.evidence ?? [])
    const isLinked = await linkAll(deps, call, { dossier, ids: [...new Set(ids)], by, targets })
    const refused = outcomes.filter((one) => one.result === 'refused').length
    terminal.out(words.done(outcomes.length - refused, refused))
    return refused === 0 && isLinked ? 0 : 1
  })
}

interface Target {
  readonly item: string
  readonly unit: string
  readonly from: number
  readonly to: number
}

/** `x16.17.1:06898:2016-2020`. */
function linksIn({ options }: Call): readonly Target[] {
  const given = options['link']
  const texts = Array.isArray(given) ? given : []
  return texts.map((text: string) => {
    const [, item, unit, from, to] = /^([^:]+):([^:]+):(\d{4})(?:-(\d{4}))?$/.exec(text) ?? []
    if (!item || !unit || !from) throw new Refusal('bad_input', { option: 'link', value: text })
    return { item, unit, from: Number(from), to: Number(to ?? from) }
  })
}

async function add(
  deps: Deps,
  { options }: Call,
  given: { readonly dossier: string; readonly files: readonly string[]; readonly by: string },
): Promise<readonly UploadOutcome[]> {
  const { addFiles } = await import('#server/upload/add-files.ts')
  const order = {
    dossier: given.dossier,
    unit: typeof options['unit'] === 'string' ? options['unit'] : undefined,
    restricted: options['restricted'] === true,
    unpack: options['keep-zip'] !== true,
  }
  return await addFiles(deps, order, given.files, callerOf(given.by))
}

/** Whoever may run the command on the data may do everything with them. */
function callerOf(name: string): Caller {
  const grant = { person: '', role: 'standingAgency', path: '/', from: '0000-01-01' } as const
  return { person: null, name, login: '', grants: [grant], session: null }
}

async function linkAll(
  deps: Deps,
  { language, terminal }: Call,
  given: {
    readonly dossier: string
    readonly ids: readonly string[]
    readonly by: string
    readonly targets: readonly Target[]
  },
): Promise<boolean> {
  const { linkEvidence } = await import('#server/evidence/link-evidence.ts')
  const { dossier, ids, by, targets } = given
  let isWhole = true
  for (const target of ids.length > 0 ? targets : []) {
    const caller = callerOf(by)
    const asked = { dossier, evidence: ids, ...target }
    const { papers, failed } = await linkEvidence(deps, asked, { caller })
    const codes = papers.map((one) => one.code).join(', ')
    terminal.out(evidenceWords[language].linked(papers.length, codes))
    for (const one of failed) {
      terminal.err(
        evidenceWords[language].refused(
          one.evidence,
          refusalSentence(one.code, one.details, language),
        ),
      )
      isWhole &&= one.code === 'already_exists'
    }
  }
  return isWhole
}

function say({ name, folder, result, evidence: id, refusal }: UploadOutcome, call: Call): void {
  const words = evidenceWords[call.language]
  const shown = folder === null ? name : `${folder}/${name}`
  if (refusal) {
    const why = refusalSentence(refusal.code, refusal.details, call.language)
    call.terminal.err(words.refused(shown, why))
  } else if (result !== 'refused') call.terminal.out(words[result](shown, id ?? ''))
}
