// P2, the engine's half: 10,600 communes under the commune standard of 2020, from rows on disk to verdicts.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nationDistricts } from '#server/generate/nation.ts'
import { shippedPacks } from '#server/pack/shipped-packs.ts'
import { against, alone, type Figure, type Measure, median } from './figure.ts'

const rounds = 3

export const measure: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-p2-'))
  try {
    const communes = await writeRows(folder)
    const runs = Array.from({ length: rounds }, () => ({
      floor: evaluate(folder, 'floor'),
      engine: evaluate(folder, 'engine'),
    }))
    if (runs.some((run) => run.engine.communes !== communes)) throw new RangeError('communes lost')
    return figures(runs)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Run {
  readonly milliseconds: number
  readonly peakMiB: number
  readonly communes: number
}

function figures(runs: readonly { readonly floor: Run; readonly engine: Run }[]): Figure[] {
  const of = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick))
  return [
    against(
      'P2 evaluate the nation, engine',
      of((run) => run.engine.milliseconds),
      of((run) => run.floor.milliseconds),
      'ms',
      rounds,
    ),
    alone('P2 peak memory', Math.max(...runs.map((run) => run.engine.peakMiB)), 'MiB', rounds),
  ]
}

/** Each province: its readings as one JSON line a row, the rest of the workspace in a file beside. */
async function writeRows(folder: string): Promise<number> {
  const { packs } = await shippedPacks()
  const shipped = packs.map((one) => one.pack)
  let communes = 0
  let at = 0
  for (const { workspace, packs: all } of nationDistricts({
    packs: shipped,
    year: 2020,
    seed: 7,
    complete: 0.9,
  })) {
    const overlays = all.filter((one) => !shipped.includes(one))
    const { readings, ...rest } = workspace
    const rows = readings.map((one) => JSON.stringify(one)).join('\n')
    writeFileSync(join(folder, `${at}.ndjson`), rows)
    writeFileSync(join(folder, `${at}.json`), JSON.stringify({ workspace: rest, overlays }))
    communes += rest.units.filter(
      (unit) => unit.level === 'commune' && unit.type === 'xa' && unit.to === undefined,
    ).length
    at += 1
  }
  writeFileSync(join(folder, 'provinces'), String(at))
  return communes
}

/** A fresh process each time, so that its memory is its own. */
function evaluate(folder: string, how: 'floor' | 'engine'): Run {
  const script = join(import.meta.dirname, 'p2-evaluate.ts')
  return JSON.parse(execFileSync(process.execPath, [script, folder, how], { encoding: 'utf8' }))
}
