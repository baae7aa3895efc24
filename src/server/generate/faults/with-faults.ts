import type { FaultKind, FictionalDistrict } from '../district.ts'
import { type Random, randomOf } from '../random.ts'
import {
  conflict,
  deadUnit,
  estimateAsActual,
  jump,
  numeratorAboveDenominator,
  sumMismatch,
  unitSlip,
  valueDiffers,
} from './figure-faults.ts'
import { alteredFile, duplicateDocument, late, staleRecognition } from './record-faults.ts'

/** The changed district and where the fault is. */
export interface FaultResult {
  readonly district: FictionalDistrict
  readonly unit: string
  readonly item: string
  readonly year: number
}

/** Puts one fault into a district; undefined when there is nothing that it could spoil. */
type FaultMaker = (district: FictionalDistrict, random: Random) => FaultResult | undefined

const makers: Readonly<Record<FaultKind, FaultMaker>> = {
  'numerator-above-denominator': numeratorAboveDenominator,
  'unit-slip': unitSlip,
  jump,
  conflict,
  'estimate-as-actual': estimateAsActual,
  'value-differs': valueDiffers,
  'sum-mismatch': sumMismatch,
  'dead-unit': deadUnit,
  late,
  'duplicate-document': duplicateDocument,
  'altered-file': alteredFile,
  'stale-recognition': staleRecognition,
}

/** Puts the faults in, one after the other; the same kind twice spoils two records. */
export function withFaults(
  district: FictionalDistrict,
  kinds: readonly FaultKind[],
  seed: number,
): FictionalDistrict {
  return kinds.reduce(
    (now, kind, at) => plant(now, kind, randomOf(seed, 'fault', kind, at)),
    district,
  )
}

function plant(district: FictionalDistrict, kind: FaultKind, random: Random): FictionalDistrict {
  const result = makers[kind](district, random)
  if (!result) return district
  const { unit, item, year } = result
  return {
    ...result.district,
    planted: [...result.district.planted, { kind, unit, item, year }],
  }
}
