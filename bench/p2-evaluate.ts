// Child of P2: reads the rows of each province and either compares each once (floor) or judges every commune (engine).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workspace } from '#domain/dossier/workspace.ts'
import { assess } from '#domain/evaluation/assessment.ts'
import { judgeEachUnit } from '#domain/evaluation/judge.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { shippedPacks } from '#server/pack/shipped-packs.ts'

const [folder = '', how = ''] = process.argv.slice(2)
const provinces = Number(readFileSync(join(folder, 'provinces'), 'utf8'))
const { packs } = await shippedPacks()
const shipped = packs.map((one) => one.pack)
let communes = 0
let met = 0
const began = performance.now()
for (let at = 0; at < provinces; at++) {
  const readings = rowsOf(at)
  if (how === 'floor') met += readings.filter(holds).length
  else judgeProvince(at, readings)
}
const milliseconds = performance.now() - began
const peakMiB = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ milliseconds, peakMiB, communes, met }))

function rowsOf(at: number): Reading[] {
  const text = readFileSync(join(folder, `${at}.ndjson`), 'utf8')
  return text.split('\n').map((line) => JSON.parse(line))
}

function holds({ value, numerator, denominator }: Reading): boolean {
  return numerator !== undefined && denominator !== undefined
    ? numerator * 100 >= 90 * denominator
    : value === true
}

function judgeProvince(at: number, readings: Reading[]): void {
  const rest: { workspace: Omit<Workspace, 'readings'>; overlays: Pack[] } = JSON.parse(
    readFileSync(join(folder, `${at}.json`), 'utf8'),
  )
  const workspace = { ...rest.workspace, readings }
  const on = workspace.dossier.asOf ?? '2021-02-26'
  const assessment = assess(workspace, [...shipped, ...rest.overlays], on)
  for (const unit of judgeEachUnit(assessment, 2020)) {
    if (unit.level !== 'commune') continue
    communes += 1
    if (unit.standards.some((one) => one.verdict === 'met')) met += 1
  }
}
