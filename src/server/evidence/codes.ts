import { nextCode } from '#domain/evidence/code.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { OpenDossier } from '../dossier/open-dossier.ts'
import type { Tx } from '../platform/database/schema.ts'
import { insertCode, selectCodes } from './store/codes.ts'

/** Within a transaction that holds the dossier: gives a paper its code, by the unit's code and the item's number. */
export async function giveCode(
  tx: Tx,
  { place, workspace, packs }: OpenDossier,
  evidence: string,
  link: { readonly unit: string; readonly item: string },
): Promise<string> {
  const unit = workspace.units.find((one) => one.id === link.unit)?.code ?? link.unit
  const code = nextCode(unit, numberOf(packs, link.item), await selectCodes(tx, place))
  await insertCode(tx, place, code, evidence)
  return code
}

const numbers = new WeakMap<readonly Pack[], ReadonlyMap<string, string>>()

/** The number that the law gives a criterion or indicator; the id of what has none. */
function numberOf(packs: readonly Pack[], item: string): string {
  const known = numbers.get(packs) ?? allNumbers(packs)
  numbers.set(packs, known)
  return known.get(item) ?? item
}

function allNumbers(packs: readonly Pack[]): ReadonlyMap<string, string> {
  const criteria = packs.flatMap((pack) => [
    ...pack.standards.flatMap((one) => one.criteria),
    ...(pack.overlay?.addCriteria.flatMap((one) => one.criteria) ?? []),
  ])
  return new Map(
    criteria
      .flatMap((one) => [one, ...one.indicators])
      .map((one): [string, string] => [one.id, String(one.number)]),
  )
}
