import type { Pack } from '#domain/pack/pack.ts'
import { confirmableItems } from '../confirmation/confirmable-items.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { planDossier } from './create-dossier.ts'

/** Bộ quy định đề xuất: what a new dossier would be judged by, and how sure of it we are. Throws as `createDossier` does. */
export async function proposePacks(
  deps: Deps,
  input: { readonly unit: string; readonly standard: string; readonly year: number },
  { caller }: Call,
) {
  const { set } = await planDossier(deps, input, caller)
  return { packs: set.packs.map(toProposal), years: [...set.years] }
}

function toProposal(pack: Pack) {
  const { id, version, role, title, partial } = pack
  const standards = pack.standards.flatMap((one) =>
    one.partial === undefined ? [] : [`${one.title}: ${one.partial}`],
  )
  const laid = pack.overlay?.unset.map((one) => one.reason) ?? []
  return {
    id,
    version,
    role,
    title,
    partial: [...partial, ...standards, ...laid],
    items: countOf(pack),
  }
}

function countOf(pack: Pack) {
  const items = confirmableItems(pack)
  const of = (type: string) => items.filter((one) => one.basis.value.type === type).length
  return {
    source: of('source'),
    mixed: of('mixed'),
    recall: of('recall'),
    verify: items.filter((one) => one.verify === 'required').length,
  }
}
