import type { Readiness } from '#domain/evaluation/readiness.ts'
import type { ReasonCode } from '#domain/evaluation/verdict.ts'
import type { Confirmation } from '#domain/pack/confirmation.ts'
import { atOf, type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import { confirmableItems } from './confirmable-items.ts'

/** What was confirmed, and the items that cap verdicts of the judged year until somebody confirms them. */
export async function listConfirmations(deps: Deps, input: { readonly dossier: string }) {
  const dossier = await openDossier(deps, input.dossier)
  const { packs } = dossier.assessed(dossier.today)
  const held = heldUp(dossier.readiness(atOf(dossier, {})), 'rule_unconfirmed')
  const waiting = packs.flatMap((pack) =>
    confirmableItems(pack)
      .filter((item) => held.has(item.id))
      .map((item) => ({
        pack: pack.id,
        item: item.id,
        number: 'number' in item ? String(item.number) : '',
        text: item.text,
        holdsUp: held.get(item.id) ?? 0,
      })),
  )
  return {
    confirmations: confirmationsInForce(dossier),
    waiting: waiting.toSorted((a, b) => b.holdsUp - a.holdsUp),
  }
}

function confirmationsInForce({ workspace, today }: OpenDossier): Confirmation[] {
  return workspace.confirmations.filter((one) => one.on <= today)
}

/** How many verdicts each item holds up for a reason. */
function heldUp(readiness: Readiness, code: ReasonCode): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const judged = [
    ...readiness.conditions,
    ...readiness.units.flatMap((unit) =>
      unit.standards.flatMap((standard) =>
        standard.criteria.flatMap((one) => [...one.indicators, ...one.requirements]),
      ),
    ),
  ]
  for (const one of judged) {
    const items = one.reasons.filter((reason) => reason.code === code)
    for (const item of new Set(items.map((reason) => String(reason.params['item'] ?? one.id))))
      counts.set(item, (counts.get(item) ?? 0) + 1)
  }
  return counts
}
