import type { Pack } from '#domain/pack/pack.ts'
import type { Procedure } from '#domain/pack/procedure.ts'
import type { Standard } from '#domain/pack/standard.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Rule } from '#domain/rule/rule.ts'

/** Years that one criteria pack judges, with the standards that it holds for the members and the whole. */
export interface PackYears {
  readonly from: number
  readonly to: number
  readonly pack: Pack
  readonly member: Standard
  readonly upper: Standard | undefined
}

/** Which of the shipped packs a dossier for the whole district needs, found from what they say of themselves. */
export interface PackChoice {
  readonly standard: Standard
  readonly procedure: Procedure
  readonly procedurePack: Pack
  readonly years: readonly PackYears[]
  readonly evidence: readonly Pack[]
}

interface Candidate {
  readonly procedure: Procedure
  readonly pack: Pack
  readonly standard: Standard
  readonly member: Standard
}

/**
 * The standard is the one whose procedure asks for a share of member units and for criteria of its own. Refusal
 * `bad_input` when no pack judges the last year that way.
 */
export function choosePacks(packs: readonly Pack[], from: number, to: number): PackChoice {
  const chosen = candidates(packs, to).find((one) => isLowest(one, packs))
  if (!chosen) throw new Refusal('bad_input', { option: 'to', value: String(to) })
  return {
    standard: chosen.standard,
    procedure: chosen.procedure,
    procedurePack: chosen.pack,
    years: yearsOf(packs, chosen, from, to),
    evidence: packs.filter((pack) => pack.role === 'evidence' && covers(pack, to)),
  }
}

function candidates(packs: readonly Pack[], year: number): readonly Candidate[] {
  const judging = packs.filter((pack) => pack.role === 'criteria' && covers(pack, year))
  const standards = judging.flatMap((pack) => pack.standards)
  const procedures = packs
    .filter((pack) => covers(pack, year))
    .flatMap((pack) => (pack.procedure?.procedures ?? []).map((procedure) => ({ pack, procedure })))
  return procedures.flatMap(({ pack, procedure }) => {
    const rules = procedure.conditions.map((one) => one.rule)
    const standard = standards.find(
      (one) => one.family === procedure.family && asksCriteria(rules, one.id),
    )
    const member = rules
      .flatMap((rule) => (rule.form === 'units' ? [rule.standard] : []))
      .flatMap((id) => standards.find((one) => one.id === id) ?? [])[0]
    return standard && member ? [{ procedure, pack, standard, member }] : []
  })
}

function asksCriteria(rules: readonly Rule[], standard: string): boolean {
  return rules.some((rule) => rule.form === 'criteria' && rule.standard === standard)
}

/** Its members are judged by criteria alone, not by members of their own. */
function isLowest(candidate: Candidate, packs: readonly Pack[]): boolean {
  return !packs.some((pack) =>
    pack.procedure?.procedures.some(
      (one) =>
        one.family === candidate.member.family &&
        one.conditions.some((condition) => condition.rule.form === 'units'),
    ),
  )
}

function yearsOf(
  packs: readonly Pack[],
  chosen: Candidate,
  from: number,
  to: number,
): readonly PackYears[] {
  const found: PackYears[] = []
  for (let year = from; year <= to; year += 1) {
    const judging = judgingPack(packs, chosen, year)
    const last = found.at(-1)
    if (judging && last?.pack === judging.pack && last.to === year - 1)
      found[found.length - 1] = { ...last, to: year }
    else if (judging) found.push({ ...judging, from: year, to: year })
  }
  return found
}

function judgingPack(
  packs: readonly Pack[],
  chosen: Candidate,
  year: number,
): Omit<PackYears, 'from' | 'to'> | undefined {
  for (const pack of packs) {
    if (pack.role !== 'criteria' || !covers(pack, year)) continue
    const member = pack.standards.find((one) => one.family === chosen.member.family)
    if (!member) continue
    const upper = pack.standards.find((one) => one.family === chosen.standard.family)
    return { pack, member, upper }
  }
  return undefined
}

function covers(pack: Pack, year: number): boolean {
  return pack.period === undefined || (pack.period.from <= year && year <= pack.period.to)
}
