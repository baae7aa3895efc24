import type { GapLabel } from '#contract/dossiers.ts'
import { covers, unitScope } from '#domain/access/scope.ts'
import type { Gap } from '#domain/gap/gap.ts'
import { labelGaps } from '../gap/label-gaps.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { type Asked, atOf, freshnessOf, type OpenDossier, openDossier } from './open-dossier.ts'
import { pathsIn } from './unit-in.ts'

/** What is asked for; `agency` is the owner's id, or its name where no agency is recorded. */
export interface GapFilter extends Asked {
  readonly dossier: string
  readonly agency?: string | undefined
  readonly unit?: string | undefined
  readonly kind?: Gap['kind'] | undefined
  readonly blocking?: 'true' | 'false' | undefined
}

/** Nội dung còn thiếu, filtered. People of a member unit see their own unit's gaps only. */
export async function listGaps(
  deps: Deps,
  input: GapFilter,
  { caller }: Call,
): Promise<{ on: string; gaps: Gap[]; labels: Record<string, GapLabel> }> {
  const dossier = await openDossier(deps, input.dossier)
  const at = atOf(dossier, input)
  const mayRead = unitReader(deps, dossier, caller)
  const gaps = dossier.gaps(at).filter((gap) => mayRead(gap.unit) && isWanted(gap, input))
  return { on: at.on, gaps, labels: labelGaps(gaps, dossier.workspace, dossier.packs) }
}

/** The gaps that a caller may see depend on the caller too. */
export async function gapsFreshness(
  deps: Deps,
  input: GapFilter,
  { caller }: Call,
): Promise<string> {
  const { under } = unitScope(caller.grants, 'readInternal')
  return `${await freshnessOf(deps, input)} ${under.join(' ')}`
}

/** Does the caller's right to read what is internal reach the unit? */
export function unitReader(
  deps: Deps,
  dossier: OpenDossier,
  caller: Caller,
): (unit: string) => boolean {
  const scope = unitScope(caller.grants, 'readInternal')
  if (covers(scope, dossier.place.path)) return () => true
  const pathOf = pathsIn(deps, dossier)
  return (unit) => covers(scope, pathOf(unit) ?? '')
}

function isWanted(gap: Gap, { agency, unit, kind, blocking }: GapFilter): boolean {
  return (
    (agency === undefined || agency === (gap.owner.agency ?? gap.owner.name)) &&
    (unit === undefined || gap.unit === unit) &&
    (kind === undefined || gap.kind === kind) &&
    (blocking === undefined || gap.blocking === (blocking === 'true'))
  )
}
