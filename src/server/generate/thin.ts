import type { Workspace } from '#domain/dossier/workspace.ts'
import type { Evidence } from '#domain/evidence/evidence.ts'
import type { ListRow } from '#domain/list/list.ts'
import type { Reading } from '#domain/reading/reading.ts'
import type { Recognition } from '#domain/recognition/recognition.ts'
import type { FictionalDistrict } from './district.ts'
import { randomOf } from './random.ts'

/**
 * Leaves about the share `complete` of readings, evidence, recognitions and confirmations as they are; of the rest most
 * is missing, some figures are estimates only, some are sent but not accepted.
 */
export function thin(
  district: FictionalDistrict,
  complete: number,
  seed: number,
): FictionalDistrict {
  if (complete >= 1) return district
  const { workspace } = district
  const { year } = workspace.dossier
  const readings = workspace.readings.flatMap((one) => thinReading(one, year, complete, seed))
  const evidence = workspace.evidence.flatMap((one) => thinEvidence(one, complete, seed))
  const recognitions = workspace.recognitions.flatMap((one) => thinRecognition(one, complete, seed))
  const confirmations = workspace.confirmations.filter((one) =>
    randomOf(seed, 'thin', 'confirmation', one.item).chance(complete),
  )
  const listRows = workspace.listRows.flatMap((one) => thinRow(one, workspace, complete, seed))
  const kept = new Set(evidence.map((one) => one.file))
  const ids = new Set(evidence.map((one) => one.id))
  return {
    ...district,
    workspace: {
      ...workspace,
      readings: readings.map((one) => ({
        ...one,
        evidence: one.evidence.filter((id) => ids.has(id)),
      })),
      evidence,
      recognitions,
      confirmations,
      listRows,
    },
    files: district.files.filter((one) => kept.has(one.path)),
  }
}

function thinReading(
  reading: Reading,
  judged: number,
  complete: number,
  seed: number,
): readonly Reading[] {
  const random = randomOf(seed, 'thin', reading.unit, reading.item, reading.part, reading.to)
  if (random.chance(complete)) return [reading]
  const fate = random.next()
  if (!reading.to.startsWith(String(judged)) || fate < 0.4) return []
  const year = Number(reading.to.slice(0, 4))
  if (fate < 0.65)
    return [{ ...reading, kind: 'estimate', source: `Ước thực hiện năm ${year} (hư cấu)` }]
  return [{ ...reading, state: fate < 0.88 ? 'submitted' : 'draft' }]
}

function thinEvidence(evidence: Evidence, complete: number, seed: number): readonly Evidence[] {
  const random = randomOf(seed, 'thin', 'evidence', evidence.id)
  if (random.chance(complete)) return [evidence]
  const fate = random.next()
  if (fate < 0.4) return []
  if (fate < 0.7) {
    const links = evidence.links.filter(() => random.chance(complete))
    return links.length === 0 ? [] : [{ ...evidence, links }]
  }
  return [{ ...evidence, state: fate < 0.9 ? 'submitted' : 'returned' }]
}

/** A row is missing, lacks a cell that it needs, or was not accepted. */
function thinRow(
  row: ListRow,
  { lists }: Workspace,
  complete: number,
  seed: number,
): readonly ListRow[] {
  const random = randomOf(seed, 'thin', 'list', row.list, row.id)
  if (random.chance(complete)) return [row]
  const fate = random.next()
  if (fate < 0.5) return []
  const needed = lists.find((one) => one.id === row.list)?.columns.filter((one) => one.required)
  const key = needed?.slice(1)[0]?.key
  if (fate > 0.8 || key === undefined) return [{ ...row, state: 'draft' }]
  const { [key]: _, ...values } = row.values
  return [{ ...row, values, state: 'draft' }]
}

function thinRecognition(
  recognition: Recognition,
  complete: number,
  seed: number,
): readonly Recognition[] {
  const random = randomOf(seed, 'thin', 'recognition', recognition.unit)
  if (random.chance(complete)) return [recognition]
  const isOlder = recognition.recheckedUnder.length > 0
  return isOlder ? [{ ...recognition, state: 'toReReview', recheckedUnder: [] }] : []
}
