import type { FictionalDistrict } from '../district.ts'
import type { Random } from '../random.ts'
import type { FaultResult } from './with-faults.ts'

/** Quá hạn: an assignment whose day is over, with the figures that it asks for not sent. */
export function late(district: FictionalDistrict, random: Random): FaultResult | undefined {
  const { workspace } = district
  const { year, unit } = workspace.dossier
  const found = random.pick(workspace.assignments)
  if (!found) return undefined
  const due = `${year + 1}-02-10`
  const isOwed = (item: string): boolean => item === found.item || item.startsWith(`${found.item}.`)
  const readings = workspace.readings.filter(
    (one) => !(isOwed(one.item) && one.to.startsWith(String(year))),
  )
  const assignments = workspace.assignments.map((one) => (one === found ? { ...one, due } : one))
  const changed = { ...workspace, readings, assignments }
  return { district: { ...district, workspace: changed }, unit, item: found.item, year }
}

/** Tài liệu trùng: the same file is registered twice under two titles and codes. */
export function duplicateDocument(
  district: FictionalDistrict,
  random: Random,
): FaultResult | undefined {
  const { workspace, files } = district
  const found = random.pick(workspace.evidence)
  const file = files.find((one) => one.path === found?.file)
  const link = found?.links[0]
  if (!found || !file || !link) return undefined
  const path = file.path.replace(/(\.\w+)$/, '-ban-sao$1')
  const copy = {
    ...found,
    id: `${found.id}-ban-sao`,
    code: `${(found.code ?? found.id).replace(/\.\d+$/, '')}.02`,
    title: `${found.title} (bản gửi lại)`,
    file: path,
  }
  return {
    district: {
      ...district,
      workspace: { ...workspace, evidence: [...workspace.evidence, copy] },
      files: [...files, { ...file, path }],
    },
    unit: link.unit,
    item: link.item,
    year: workspace.dossier.year,
  }
}

/** Tệp bị sửa sau khi ghi nhận: its bytes are no longer those of the recorded hash. */
export function alteredFile(district: FictionalDistrict, random: Random): FaultResult | undefined {
  const found = random.pick(district.files)
  if (!found) return undefined
  const files = district.files.map((one) => (one === found ? { ...one, altered: true } : one))
  const { unit, item } = found
  return { district: { ...district, files }, unit, item, year: district.workspace.dossier.year }
}

/** Công nhận theo bộ cũ, chưa rà soát lại. */
export function staleRecognition(
  district: FictionalDistrict,
  random: Random,
): FaultResult | undefined {
  const { workspace } = district
  const { dossier } = workspace
  const [older] = dossier.years
  const standing = workspace.recognitions
  const early = standing.filter((one) => one.recheckedUnder.length > 0)
  const found = random.pick(early.length > 0 ? early : standing)
  if (!found || !older) return undefined
  const isSame = dossier.years.length === 1
  const stale = isSame
    ? { ...found, state: 'toReReview' as const }
    : { ...found, pack: older.pack, recheckedUnder: [] }
  const recognitions = standing.map((one) => (one === found ? stale : one))
  return {
    district: { ...district, workspace: { ...workspace, recognitions } },
    unit: found.unit,
    item: found.standard,
    year: dossier.year,
  }
}
