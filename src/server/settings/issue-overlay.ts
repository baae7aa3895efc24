import { checkPack } from '#domain/pack/check-pack.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { Refusal } from '#domain/refusal.ts'
import { confirmableItems } from '../confirmation/confirmable-items.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { repin } from '../dossier/repin.ts'
import { type LocalOverlay, localOverlay } from '../generate/local-packs.ts'
import type { Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { type Decision, nextOverlay } from './next-overlay.ts'
import { insertOverlay, selectVersions } from './store.ts'

/**
 * Ban hành quy định của địa phương: a new version of the place's overlay, to which the dossier is pinned from now on; old
 * versions stay. Throws `pack_faulty` with every fault, `bad_input`, `changed_meanwhile`.
 */
export async function issueOverlay(
  deps: Deps,
  input: Decision & { readonly dossier: string },
  { caller }: Call,
): Promise<{ pack: string; version: string; sha256: string }> {
  const dossier = await openDossier(deps, input.dossier)
  const previous = ownOverlay(deps, dossier, baseOf(dossier, input).id)
  const made = await makeOverlay(deps, dossier, previous, input)
  requireSound(made.pack, dossier.packs)
  await changeDossier(deps, dossier.place, caller.name, async (tx) => {
    await keepOverlay(deps, tx, made, caller.name)
    await repin(tx, dossier, made.pack)
    const before = previous ? toDeed(previous) : null
    const after = toDeed(made.pack)
    const deed = { act: 'issue_overlay', object: `overlay:${made.pack.id}`, before, after }
    return { answer: null, deed }
  })
  const { id, version, sha256 } = made.pack
  return { pack: id, version, sha256 }
}

/** Within a transaction: keeps a version of a local overlay. Throws `changed_meanwhile` if that version is there. */
async function keepOverlay(
  deps: Deps,
  tx: Tx,
  { pack, text }: LocalOverlay,
  actor: string,
): Promise<void> {
  const kept = await insertOverlay(tx, {
    id: pack.id,
    version: pack.version,
    sha256: pack.sha256,
    content: pack,
    files: { 'pack.yaml': text },
    added_by: actor,
    added_at: deps.clock.now(),
  })
  if (!kept) throw new Refusal('changed_meanwhile', { pack: pack.id, version: pack.version })
}

async function makeOverlay(
  deps: Deps,
  dossier: OpenDossier,
  previous: Pack | undefined,
  decision: Decision,
): Promise<LocalOverlay> {
  const { workspace } = dossier
  const unit = workspace.units.find((one) => one.id === workspace.dossier.unit)
  if (!unit) throw new Refusal('not_found', { kind: 'unit' })
  const base = baseOf(dossier, decision)
  const versions = await selectVersions(
    deps.db,
    previous?.id ?? nextOverlay(base, undefined, unit, [], decision).id,
  )
  return localOverlay(nextOverlay(base, previous, unit, versions, decision))
}

/** The criteria pack of the levels; parameters alone belong to the judged year's. */
function baseOf(
  { workspace, packs }: OpenDossier,
  { targets, parameters, adopted }: Omit<Decision, 'ground'>,
): Pack {
  if (targets.length + parameters.length === 0 && !adopted) throw wrong('targets', 'nothing_set')
  const set = workspace.dossier.packs.flatMap(
    ({ id, version }) => packs.find((one) => one.id === id && one.version === version) ?? [],
  )
  const criteria = set.filter((one) => one.role === 'criteria')
  const { year, years } = workspace.dossier
  const judged = years.find((one) => one.from <= year && year <= one.to)?.pack
  const bases = new Set(
    targets.map((target) =>
      criteria.find((pack) => confirmableItems(pack).some((item) => item.id === target.item)),
    ),
  )
  const [base] = targets.length > 0 ? bases : [criteria.find((one) => one.id === judged)]
  if (!base || bases.has(undefined)) throw wrong('targets', 'item_not_found')
  if (bases.size > 1) throw wrong('targets', 'several_packs')
  return base
}

function wrong(field: string, code: string): Refusal {
  return new Refusal('bad_input', { fields: [{ field, code }] })
}

/** Quy định của địa phương as it is now: the overlay over the judged year's criteria that a list of evidence goes into. */
export function ownRules(deps: Deps, dossier: OpenDossier): Pack | undefined {
  return ownOverlay(deps, dossier, baseOf(dossier, { targets: [], parameters: [], adopted: [] }).id)
}

/** The overlay of the dossier's set that this installation made or took in. */
function ownOverlay(deps: Deps, { workspace, packs }: OpenDossier, base: string): Pack | undefined {
  const shipped = new Set(deps.packs.map((pack) => `${pack.id} ${pack.version}`))
  return workspace.dossier.packs
    .filter((one) => !shipped.has(`${one.id} ${one.version}`))
    .flatMap(({ id, version }) => packs.find((p) => p.id === id && p.version === version) ?? [])
    .findLast((pack) => pack.overlay?.extends === base)
}

function requireSound(pack: Pack, others: readonly Pack[]): void {
  const faults = checkPack(
    pack,
    others.filter((one) => one.id !== pack.id),
  )
  const refusing = faults.filter((one) => one.level !== 'warning')
  if (refusing.length > 0) throw new Refusal('pack_faulty', { faults: refusing })
}

function toDeed({ id, version, sha256, overlay, legal }: Pack) {
  const { targets, parameters, adopted } = overlay ?? {}
  return { id, version, sha256, legal, targets, parameters, adopted }
}
