import { ruleText, targetText } from '#contract/locales/rule-text.ts'
import type { Basis, LegalDocument, LegalReference } from '#domain/pack/basis.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { ProcedureBook } from '#domain/pack/procedure.ts'
import type {
  Condition,
  Criterion,
  Indicator,
  Requirement,
  Standard,
} from '#domain/pack/standard.ts'
import type { PackWords } from './pack-words.ts'

/** A pack as a document to read: items with their rule, documents and how sure each is. */
export function packText(pack: Pack, words: PackWords): string {
  return [
    `${pack.title} (${pack.id} ${pack.version}, ${words.roles[pack.role]})`,
    ...(pack.summary ? [pack.summary] : []),
    ...(pack.period ? [`${words.period}: ${pack.period.from}–${pack.period.to}`] : []),
    `${words.digest}: ${pack.sha256}`,
    ...block(words.partial, pack.partial),
    ...block(
      words.laws,
      pack.legal.map((one) => lawText(one, words)),
    ),
    ...pack.standards.flatMap((one) => standardText(one, words)),
    ...(pack.procedure ? procedureText(pack.procedure, words) : []),
    ...block(words.evidence, evidenceText(pack, words)),
    ...overlayText(pack, words),
    ...block(
      words.measures,
      pack.measures.map((one) => `${one.id}: ${one.name} (${one.unit})`),
    ),
    ...block(
      words.roles.lists,
      [
        ...(pack.lists ?? []).map((one) => ({ ...one, name: one.title })),
        ...(pack.archive ?? []),
      ].map((one) => `${one.id}: ${one.name}`),
    ),
    ...block(
      words.sources,
      Object.entries(pack.sources).map(
        ([id, { url, seen }]) => `${id}: ${[url, seen].filter(Boolean).join(' ')}`,
      ),
    ),
    '',
  ].join('\n')
}

function standardText(standard: Standard, words: PackWords): string[] {
  const { criteria, counts, partial } = standard
  const indicators = criteria.flatMap((one) => one.indicators).length
  return [
    '',
    `${words.standard} ${standard.id}: ${standard.title} (${words.counts(criteria.length, indicators)})`,
    ...(counts
      ? [`  ${words.counts(counts.criteria, counts.indicators)} ${basisText(counts.basis, words)}`]
      : []),
    ...(partial ? [`  ${words.partial}: ${partial}`] : []),
    ...standard.prerequisites.map(
      (one) => `  ${words.prerequisites}: ${one.text} ${basisText(one.basis, words)}`,
    ),
    ...criteria.flatMap((one) => criterionText(one, words)),
  ]
}

function criterionText(criterion: Criterion, words: PackWords): string[] {
  const { number, name, pass, partial, indicators, requirements } = criterion
  return [
    '',
    `  ${words.criterion} ${number}. ${name}${pass === 'any' ? ` (${words.anyOf})` : ''}${lawsText(criterion.legal)}`,
    ...(partial ? [`    ${words.partial}: ${partial}`] : []),
    ...indicators.map((one) => `    ${itemText(one.number, one, words)}`),
    ...(requirements ? [`    ${words.requirements}:`] : []),
    ...(requirements?.items ?? []).map((one) => `      ${itemText('–', one, words)}`),
  ]
}

function itemText(
  number: string | number,
  item: Indicator | Requirement | Condition,
  words: PackWords,
): string {
  const marks = [
    ...('setBy' in item && item.setBy === 'province' ? [words.setByProvince] : []),
    ...(item.ifAny ? [`${words.ifAny}: ${item.ifAny}`] : []),
    ...(item.sameAs ? [`= ${item.sameAs}`] : []),
    ...(item.verify ? [words.verify] : []),
  ]
  const basis = sureText(item.basis, words)
  const marked = marks.length > 0 ? ` (${marks.join('; ')})` : ''
  return `${number} ${item.text}: ${ruleText(item.rule, { words: words.rules }, item.unit)} ${basis}${marked}${lawsText(item.legal)}`
}

function procedureText(book: ProcedureBook, words: PackWords): string[] {
  const parameters = book.parameters.map(
    ({ id, name, value, unit = '', basis }) =>
      `${id}: ${name} = ${value ?? words.unknown} ${unit} ${basisText(basis, words)}`,
  )
  return [
    ...book.procedures.flatMap(({ title, conditions, steps }) => [
      '',
      `${words.procedure}: ${title}`,
      ...block(
        words.conditions,
        conditions.map((one) => itemText(one.number, one, words)),
      ),
      ...block(
        words.steps,
        steps.map(
          (one, i) =>
            `${i + 1}. ${book.actors[one.actor] ?? one.actor}: ${one.action} ${basisText(one.basis, words)}`,
        ),
      ),
    ]),
    ...block(words.parameters, parameters),
  ]
}

function evidenceText({ evidence }: Pack, words: PackWords): string[] {
  return (evidence?.lists ?? []).map(
    ({ item, documents, basis }) =>
      `${item}: ${documents.map(({ name }) => name).join('; ')} ${basisText(basis, words)}`,
  )
}

function overlayText({ overlay }: Pack, words: PackWords): string[] {
  if (!overlay) return []
  const added = overlay.addCriteria.flatMap((one) => one.criteria)
  return [
    '',
    `${words.overlay}: ${words.overlayOf(overlay.extends, overlay.scope.unit)}`,
    ...overlay.unset.map(
      (one) =>
        `  ${words.unsetLevels} ${one.standard}: ${one.reason} ${basisText(one.basis, words)}`,
    ),
    ...overlay.targets.map(({ item, part, target, rule, basis, legal }) => {
      const level = [
        ...(rule ? [ruleText(rule, { words: words.rules })] : []),
        ...(target === undefined ? [] : [targetText(target, { words: words.rules })]),
      ].join(', ')
      const name = part ? `${item} (${part})` : item
      return `  ${words.setLevel} ${name}: ${level} ${basisText(basis, words)}${lawsText(legal)}`
    }),
    ...overlay.partial.map((one) => `  ${words.partial} ${one.standard}: ${one.what}`),
    ...added.flatMap((one) => criterionText(one, words)),
  ]
}

function lawText(law: LegalDocument, words: PackWords): string {
  const { id, number, date, issuer, title, basis } = law
  return `${id}: ${[number, date, issuer, title].filter(Boolean).join(', ')} ${basisText(basis, words)}`
}

function lawsText(legal: readonly LegalReference[]): string {
  if (legal.length === 0) return ''
  return ` {${legal.map(({ document, article }) => (article ? `${document}, ${article}` : document)).join('; ')}}`
}

/** How sure of the wording and of the level, once where they agree. */
function sureText({ text, value }: { text: Basis; value: Basis }, words: PackWords): string {
  const [wording, level] = [basisText(text, words), basisText(value, words)]
  return wording === level ? level : `${words.wording} ${wording}, ${words.level} ${level}`
}

/** How sure: `[nguồn: A, B]`, `[hiểu biết chung, vừa]`. */
function basisText({ type, confidence, refs = [] }: Basis, words: PackWords): string {
  const sure = confidence ? `, ${words.confidence[confidence]}` : ''
  const named = refs.length > 0 ? `: ${refs.join(', ')}` : ''
  return `[${words.basis[type]}${sure}${named}]`
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)]
}
