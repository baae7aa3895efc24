import type { Statement } from '#domain/reading/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireOnUnit } from '../access/authorize.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { insertStatement } from './store.ts'

/** Không xét: an "if any" item does not apply to a unit in some years. Throws `not_found`, `not_allowed`, `bad_input`. */
export async function stateNotApplicable(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly unit: string
    readonly item: string
    readonly fromYear: number
    readonly toYear: number
    readonly reason: string
  },
  { caller }: Call,
): Promise<{ statement: Statement }> {
  const dossier = await openDossier(deps, input.dossier)
  await requireOnUnit(deps, caller, 'accept', dossier.place, input.unit)
  requireIfAny(dossier, input.item)
  const fields = [{ field: 'toYear', code: 'period_reversed' }]
  if (input.fromYear > input.toYear) throw new Refusal('bad_input', { fields })
  const statement: Statement = {
    unit: input.unit,
    item: input.item,
    from: `${input.fromYear}-01-01`,
    to: `${input.toYear}-12-31`,
    kind: 'notApplicable',
    reason: input.reason,
    evidence: [],
    by: caller.name,
    on: dossier.today,
  }
  await changeDossier(deps, dossier.place, caller.name, async (tx) => {
    await insertStatement(tx, dossier.place, statement)
    const object = `item:${statement.item}@${statement.unit}`
    return { answer: null, deed: { act: 'state_not_applicable', object, after: statement } }
  })
  return { statement }
}

function requireIfAny({ assessed, today }: OpenDossier, id: string): void {
  const { packs, procedure } = assessed(today)
  const criteria = packs.flatMap((pack) => [
    ...pack.standards.flatMap((one) => one.criteria),
    ...(pack.overlay?.addCriteria.flatMap((one) => one.criteria) ?? []),
  ])
  const items = criteria.flatMap((one) => [...one.indicators, ...(one.requirements?.items ?? [])])
  const item = [...items, ...(procedure?.conditions ?? [])].find((one) => one.id === id)
  if (!item) throw new Refusal('not_found', { kind: 'item' })
  const fields = [{ field: 'item', code: 'not_if_any' }]
  if (item.ifAny === undefined) throw new Refusal('bad_input', { fields })
}
