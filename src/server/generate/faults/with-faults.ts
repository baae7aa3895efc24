import type { FictionalDistrict } from '../fictional-workspace.ts'

export type FaultKind = string

export function withFaults(
  district: FictionalDistrict,
  _kinds: readonly FaultKind[],
  _seed: number,
): FictionalDistrict {
  return district
}
