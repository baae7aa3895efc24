import type { Confirmation } from '#domain/pack/confirmation.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { Refusal } from '#domain/refusal.ts'
import { announce } from '../dossier/changes.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import { holdDossiersOf, noteSequence } from '../dossier/pinned-dossiers.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeEntry } from '../platform/journal/write-entry.ts'
import { confirmableItems } from './confirmable-items.ts'
import { insertConfirmation } from './store.ts'

/** Đối chiếu bản gốc: the caller compared an item with the official text. Lifts the cap on its verdicts. */
export async function confirmRule(
  deps: Deps,
  input: {
    readonly dossier: string
    readonly pack: string
    readonly item: string
    readonly reference: string
    readonly note?: string | undefined
  },
  { caller }: Call,
): Promise<{ confirmation: Confirmation }> {
  const dossier = await openDossier(deps, input.dossier)
  const pack = dossier.assessed(dossier.today).packs.find((one) => one.id === input.pack)
  if (!pack || !hasItem(pack, input.item)) throw new Refusal('not_found', { kind: 'item' })
  const confirmation: Confirmation = {
    pack: pack.id,
    sha256: pack.sha256,
    item: input.item,
    person: caller.name,
    on: dossier.today,
    reference: input.reference,
    note: input.note,
  }
  const object = `confirmation:${pack.id}/${input.item}`
  const deed = { actor: caller.name, act: 'confirm_rule', object, after: confirmation }
  const changed = await transact(deps.db, async (tx) => {
    const held = await holdDossiersOf(tx, dossier.place, pack.id)
    await insertConfirmation(tx, confirmation)
    const { sequence } = await writeEntry(tx, { ...deed, dossier: input.dossier })
    await noteSequence(tx, held, sequence)
    return { held, sequence }
  })
  for (const id of changed.held) announce(deps.db, id, changed.sequence)
  return { confirmation }
}

function hasItem(pack: Pack, item: string): boolean {
  return confirmableItems(pack).some((one) => one.id === item)
}
