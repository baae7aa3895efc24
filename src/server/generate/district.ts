import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { LocalOverlay } from './local-packs.ts'
import type { PlannedFile } from './make-evidence.ts'
import type { Called } from './place.ts'

/** Loại lỗi that can be put into a district on purpose; `vedich generate --help` tells each. */
export const faultKinds = [
  'numerator-above-denominator',
  'unit-slip',
  'jump',
  'conflict',
  'estimate-as-actual',
  'value-differs',
  'sum-mismatch',
  'dead-unit',
  'late',
  'duplicate-document',
  'altered-file',
  'stale-recognition',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** A fault as it was put in: which record of which unit and year is wrong. */
interface Planted {
  readonly kind: FaultKind
  readonly unit: string
  readonly item: string
  readonly year: number
}

/** What to generate: the same options always give the same district, to the byte. */
export interface DistrictOptions {
  /** The packs that are shipped. */
  readonly packs: readonly Pack[]
  readonly communes: number
  readonly from: number
  /** The judged year. */
  readonly to: number
  /** Share of readings, evidence and recognitions that are there: 1 is ready. */
  readonly complete: number
  readonly seed: number
  readonly faults?: readonly FaultKind[]
  /** Another name and code than tỉnh Mẫu's, where there are many. */
  readonly called?: Called
  /** `false`: no list of evidence is adopted, and there are no papers and no lists. */
  readonly evidence?: boolean
}

/** A fictional district in memory: `packs` are the shipped ones and its overlays, `files` its evidence to be drawn. */
export interface FictionalDistrict {
  readonly workspace: Workspace
  readonly packs: readonly Pack[]
  readonly overlays: readonly LocalOverlay[]
  readonly files: readonly PlannedFile[]
  /** Faults put in on purpose. */
  readonly planted: readonly Planted[]
}
