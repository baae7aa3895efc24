import type { Basis } from '#domain/pack/basis.ts'
import type { ListedDocument } from '#domain/pack/evidence-list.ts'
import type { Overlay, SetTarget } from '#domain/pack/overlay.ts'
import type { Pack, PackHead } from '#domain/pack/pack.ts'
import { Refusal } from '#domain/refusal.ts'
import { compareVersions } from '../pack/pack-library.ts'

/** What the place decided: the paper, levels and parameters. */
export interface Decision {
  readonly ground: {
    readonly number: string
    readonly date: string
    readonly issuer: string
    readonly title?: string | undefined
  }
  readonly targets: readonly Pick<SetTarget, 'item' | 'part' | 'target' | 'years'>[]
  readonly parameters: readonly { readonly id: string; readonly value: number | string }[]
  /** Danh mục tài liệu minh chứng, whole: it replaces the former. */
  readonly adopted?: readonly {
    readonly item: string
    readonly documents: readonly ListedDocument[]
  }[]
}

/** The place's own overlay over one pack as it stands: a new one, or the next version of `previous`. */
export function nextOverlay(
  base: Pack,
  previous: Pack | undefined,
  unit: { readonly id: string; readonly fullName: string },
  versions: readonly string[],
  decision: Decision,
): PackHead {
  const document = `QD-${(previous?.legal.length ?? 0) + 1}`
  const legal = [{ document }]
  const basis: Basis = { type: 'source', refs: [document] }
  const targets = decision.targets.map((one): SetTarget => ({ ...one, legal, basis }))
  const parameters = decision.parameters.map((one) => ({ ...one, legal, basis }))
  const head = previous ? headOf(previous) : firstHead(base, unit)
  const old = head.overlay
  const { number, date, issuer, title } = decision.ground
  const ground = { id: document, number, date, issuer, ...(title ? { title } : {}), basis }
  return {
    ...head,
    version: nextVersion(versions),
    legal: [...head.legal, ground],
    sources: { ...head.sources, [document]: { url: null, seen: `${number}, ${date}, ${issuer}` } },
    overlay: {
      ...old,
      targets: [
        ...old.targets.filter((one) => !targets.some((t) => isSameSlot(t, one))),
        ...targets,
      ],
      parameters: [
        ...old.parameters.filter((one) => !parameters.some((p) => p.id === one.id)),
        ...parameters,
      ],
      ...(decision.adopted ? { adopted: adoptedBy(decision, basis) } : {}),
    },
  }
}

/** The list is in force from the decision's own day on. */
function adoptedBy({ ground, adopted = [] }: Decision, basis: Basis): Overlay['adopted'] {
  const lists = adopted.map(({ item, documents }) => ({
    item,
    documents: [...documents],
    support: [],
    basis,
  }))
  return { decision: ground.number, day: ground.date, lists }
}

type OverlayHead = PackHead & { readonly overlay: Overlay }

function headOf(pack: Pack): OverlayHead {
  const { sha256: _, standards: __, procedure: ___, evidence: ____, ...head } = pack
  if (head.overlay === undefined) throw new Refusal('pack_faulty', { pack: pack.id })
  return { ...head, overlay: head.overlay }
}

function firstHead(
  base: Pack,
  unit: { readonly id: string; readonly fullName: string },
): OverlayHead {
  return {
    id: `${base.id}-tai-${unit.id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    version: '0',
    role: 'overlay',
    title: `Quy định của địa phương: ${unit.fullName}`,
    ...(base.period ? { period: base.period } : {}),
    legal: [],
    sources: {},
    regions: [],
    unitGroups: [],
    agencies: [],
    partial: [],
    notes: [],
    measures: [],
    overlay: {
      extends: base.id,
      scope: { unit: unit.id },
      unset: [],
      targets: [],
      parameters: [],
      addCriteria: [],
      counts: [],
      partial: [],
      leads: [],
    },
  }
}

function isSameSlot(a: Pick<SetTarget, 'item' | 'part' | 'years'>, b: typeof a): boolean {
  return (
    a.item === b.item &&
    a.part === b.part &&
    a.years?.from === b.years?.from &&
    a.years?.to === b.years?.to
  )
}

/** One more than the newest ever issued: versions are never used again. */
function nextVersion(versions: readonly string[]): string {
  const newest = versions.toSorted(compareVersions).at(-1)
  if (newest === undefined) return '1.0'
  const [major = '1', minor = '0'] = newest.split('.')
  return `${major}.${Number(minor) + 1}`
}
