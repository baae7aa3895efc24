import type { Language } from '#contract/locales/fault-sentence.ts'
import type {
  ConditionResult,
  CriterionResult,
  Readiness,
  StandardResult,
} from '#domain/evaluation/readiness.ts'
import type { Reason, Verdict } from '#domain/evaluation/verdict.ts'
import type { Condition, Criterion } from '#domain/pack/standard.ts'
import { isKnown } from '#domain/reading/slot.ts'
import { checkWords } from './check-words.ts'
import { membersText } from './members-text.ts'
import type { Opened } from './open-workspace.ts'
import { type Speech, speechOf } from './speech.ts'
import { wrap } from './wrap.ts'

const glyphs: Readonly<Record<Verdict, string>> = {
  met: '✓',
  notMet: '✗',
  insufficient: '?',
  notApplicable: '–',
}
const mostReasons = 3

/** Mức độ sẵn sàng as text: one sentence, the conditions, the unit's own criteria, its member units. */
export function checkText(readiness: Readiness, opened: Opened, language: Language): string {
  const speech = speechOf(opened, language)
  const words = checkWords[language]
  const [own, ...members] = readiness.units
  const conditions = readiness.conditions.flatMap((one) => conditionText(one, opened, speech))
  return [
    wrap(opening(readiness, speech)),
    ...(conditions.length > 0 ? ['', words.conditionHeading, ...conditions] : []),
    ...(own?.standards ?? []).flatMap((one) => ['', ...standardText(one, opened, speech)]),
    ...(members.some((one) => one.standards.length > 0)
      ? ['', words.membersHeading, ...membersText(members, speech)]
      : []),
  ].join('\n')
}

/** How far, and what blocks: readable aloud. */
function opening(
  { dossier, year, on, ready, progress, conditions, units }: Readiness,
  speech: Speech,
) {
  const words = checkWords[speech.language]
  const title = speech.names.standard(dossier.standard)
  const whole = words.opening(speech.unitName(dossier.unit), title, year, speech.gaps.showDay(on))
  if (ready) return `${whole} ${words.ready}`
  if (units.every((one) => one.standards.length === 0)) return `${whole} ${words.yearWithoutPack}`
  const open = conditions.filter((one) => !one.ready && one.verdict !== 'notApplicable')
  const names = open.map((one) => one.name).join(', ')
  const left = units.flatMap((one) => one.standards).reduce((n, one) => n + waiting(one), 0)
  const parts = [
    ...(open.length > 0 ? [`${words.conditions(open.length)} (${names})`] : []),
    ...(left > 0 ? [words.criteriaLeft(left)] : []),
  ]
  return [
    whole,
    words.notReady(progress.ready, progress.required),
    ...(conditions.length === 0 ? [words.noConditions] : [words.blocks(parts.join(', '))]),
  ].join(' ')
}

/** Criteria that hold the dossier up: not those of a standard that only a share of the units must hold. */
function waiting({ required, counts }: StandardResult): number {
  return required ? counts.required - counts.ready : 0
}

function conditionText(result: ConditionResult, opened: Opened, speech: Speech): string[] {
  const { verdicts, substantiations, flags } = speech.verdicts
  const marks = result.flags.map((flag) => flags[flag])
  const state = [verdicts[result.verdict], substantiations[result.substantiated], ...marks]
  return [
    wrap(`${glyphs[result.verdict]} ${result.number}. ${result.name}: ${state.join('; ')}`, 2, 7),
    ...reasonLines(result.reasons, speech),
    wrap(groundOf(result, opened, speech), 7),
  ]
}

/** The law behind a condition with how sure we are of it, and the facts that it rests on. */
function groundOf({ id, basis }: ConditionResult, opened: Opened, speech: Speech): string {
  const words = checkWords[speech.language]
  const found = findCondition(opened, id)
  const sureness = sure(basis.text, speech)
  const ground = `${words.ground}: ${[...(found?.documents ?? []), sureness].join(', ')}`
  const facts = found?.condition.rule.form === 'units' ? decisions(opened) : declared(opened, id)
  if (facts.length === 0) return ground
  const shown = facts.slice(0, mostReasons)
  const more = facts.length - shown.length
  const listed = more > 0 ? [...shown, words.andSources(more)] : shown
  return `${ground}. ${words.restsOn}: ${listed.join(' · ')}`
}

function sure({ type, confidence }: ConditionResult['basis']['text'], speech: Speech): string {
  const { basisTypes, confidences } = speech.verdicts
  const grade = confidence === undefined ? [] : [confidences[confidence]]
  return [basisTypes[type], ...grade].join(', ')
}

interface FoundCondition {
  readonly condition: Condition
  readonly documents: readonly string[]
}

function findCondition({ packs }: Opened, id: string): FoundCondition | undefined {
  for (const { procedure, legal } of packs) {
    const all = procedure?.procedures.flatMap((one) => one.conditions) ?? []
    const condition = all.find((one) => one.id === id)
    if (condition === undefined) continue
    const numbers = new Map(legal.map((one) => [one.id, one.number]))
    const documents = condition.legal.map(({ document }) => numbers.get(document) ?? document)
    return { condition, documents: [...new Set(documents)] }
  }
  return undefined
}

/** Sources of the statement of a declared condition, as known on the day. */
function declared({ workspace, on }: Opened, item: string): string[] {
  const known = workspace.readings.filter(
    (one) => one.item === item && one.state === 'accepted' && isKnown(one, on),
  )
  return [...new Set(known.map((one) => headOf(one.source)))]
}

/** Sources of the recognitions of units other than the dossier's own, as known on the day. */
function decisions({ workspace, on }: Opened): string[] {
  const known = workspace.recognitions.filter(
    (one) => one.unit !== workspace.dossier.unit && one.knownOn <= on,
  )
  return [...new Set(known.map((one) => headOf(one.source)))]
}

/** A source without its address. */
function headOf(source: string): string {
  return source.split(/; ?https?:/)[0] ?? source
}

function standardText(result: StandardResult, opened: Opened, speech: Speech): string[] {
  const words = checkWords[speech.language]
  const { met, notMet, insufficient, required } = result.counts
  const { recognition } = result
  const heading = `${words.criteriaHeading} (${words.counts(met, notMet, insufficient, required)})`
  const day = recognition?.day ? speech.gaps.showDay(recognition.day) : null
  return [
    wrap(heading, 0, 2),
    ...(recognition === null
      ? []
      : [wrap(words.recognised(words.standings[recognition.state], recognition, day), 2)]),
    ...result.criteria.flatMap((one) => criterionText(one, opened, speech)),
  ]
}

function criterionText(result: CriterionResult, { packs }: Opened, speech: Speech): string[] {
  const { verdicts, substantiations, flags } = speech.verdicts
  const criterion = findCriterion(packs, result.id)
  const state = [
    verdicts[result.verdict],
    substantiations[result.substantiated],
    ...result.flags.map((flag) => flags[flag]),
  ]
  const title = criterion ? `${criterion.number}. ${criterion.name}` : result.id
  const inside = [...result.indicators, ...result.requirements].flatMap((one) => one.reasons)
  const reasons = result.verdict === 'met' ? [] : [...result.reasons, ...inside]
  return [
    wrap(`${glyphs[result.verdict]} ${title}: ${state.join('; ')}`, 2, 7),
    ...reasonLines(reasons, speech),
  ]
}

function findCriterion(packs: Opened['packs'], id: string): Criterion | undefined {
  for (const pack of packs)
    for (const { criteria } of pack.standards) {
      const found = criteria.find((one) => one.id === id)
      if (found) return found
    }
  return packs
    .flatMap((one) => one.overlay?.addCriteria ?? [])
    .flatMap((one) => one.criteria)
    .find((one) => one.id === id)
}

function reasonLines(reasons: readonly Reason[], speech: Speech): string[] {
  const said = [...new Set(reasons.map((one) => speech.sayReason(one, speech.names)))]
  const shown = said.slice(0, mostReasons)
  const more = said.length - shown.length
  const lines = more > 0 ? [...shown, checkWords[speech.language].and(more)] : shown
  return lines.map((line) => wrap(line, 7))
}
