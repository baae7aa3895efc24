import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pack } from '#domain/pack/pack.ts'
import { Refusal } from '#domain/refusal.ts'
import type { DistrictOptions, FictionalDistrict } from './district.ts'
import { fictionalWorkspace } from './fictional-workspace.ts'
import { inWords } from './number-words.ts'
import { writeDistrict } from './write-district.ts'

/** A whole fictional nation: how many communes in how many provinces, with the figures of one year. */
export interface NationOptions {
  readonly packs: readonly Pack[]
  readonly year: number
  readonly seed: number
  readonly complete: number
  readonly communes?: number
  readonly provinces?: number
}

/** One province after the other, so that no more than one is in memory; each is a dossier of its own, without papers. */
export function* nationDistricts(options: NationOptions): Generator<FictionalDistrict> {
  for (const one of provinceOptions(options)) yield fictionalWorkspace(one)
}

/** Writes each province as a workspace into a folder of its own (`M01` …); answers how many communes there are. */
export async function writeNation(folder: string, options: NationOptions): Promise<number> {
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0) throw new Refusal('already_exists', { path: folder })
  await mkdir(folder, { recursive: true })
  let communes = 0
  for (const one of provinceOptions(options)) {
    await writeDistrict(join(folder, one.called?.code ?? ''), one)
    communes += one.communes
  }
  return communes
}

function provinceOptions(options: NationOptions): readonly DistrictOptions[] {
  const { packs, year, seed, complete, communes = 10_600, provinces = 63 } = options
  const each = Math.floor(communes / provinces)
  const more = communes % provinces
  return Array.from({ length: provinces }, (_, at) => ({
    packs,
    communes: each + (at < more ? 1 : 0),
    from: year,
    to: year,
    complete,
    seed: seed + at,
    called: {
      code: `M${String(at + 1).padStart(2, '0')}`,
      name: `Mẫu ${inWords(at + 1)}`,
    },
    evidence: false,
  }))
}
