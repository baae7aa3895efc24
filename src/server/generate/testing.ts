import type { Pack } from '#domain/pack/pack.ts'
import { shippedPacks } from '../pack/shipped-packs.ts'
import type { DistrictOptions } from './district.ts'

/** Options of a district made with the shipped packs: eight communes, 2010 to 2020, ready, seed 7. */
export async function districtOptions(
  changed: Partial<DistrictOptions> = {},
): Promise<DistrictOptions> {
  const packs: readonly Pack[] = (await shippedPacks()).packs.map((one) => one.pack)
  return { packs, communes: 8, from: 2010, to: 2020, complete: 1, seed: 7, ...changed }
}
