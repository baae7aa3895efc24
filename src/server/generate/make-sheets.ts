import type { Reading } from '#domain/reading/reading.ts'
import type { SheetRound } from '#domain/sheet/round.ts'
import { isOfSheet } from '#domain/sheet/sheet.ts'
import type { FictionalDistrict } from './district.ts'
import type { FictionUnit } from './fiction-units.ts'

const standing = 'Văn phòng Điều phối NTM huyện (hư cấu)'

/**
 * Phiếu số liệu of huyện Mẫu's communes in the judged year: accepted where every figure is, sent where some wait, returned with
 * a reason where all that is open is a draft, else begun; the first commune may still write although figures are closed.
 */
export function withSheets(
  district: FictionalDistrict,
  form: string,
  communes: readonly FictionUnit[],
): FictionalDistrict {
  const { workspace } = district
  const { year } = workspace.dossier
  const sheets = communes.map((commune) => {
    const open = workspace.readings.filter((one) => isOpen(one, commune.id, year))
    return { commune, open, acts: actsOn(open) }
  })
  const returned = new Set(
    sheets.flatMap(({ acts, open }) => (acts.includes('returned') ? open : [])),
  )
  return {
    ...district,
    workspace: {
      ...workspace,
      rounds: sheets.flatMap(({ commune, open, acts }) =>
        acts.flatMap((act, at) => roundsOf(act, at, commune, form, year, open)),
      ),
      readings: workspace.readings.map((one) =>
        returned.has(one) ? { ...one, state: 'returned' } : one,
      ),
      ...periodOf(form, year, communes[0]),
    },
  }
}

/** A figure of the commune's sheet that is not accepted yet. */
function isOpen(reading: Reading, unit: string, year: number): boolean {
  const isOfUnit = reading.unit === unit && reading.to.startsWith(String(year))
  return isOfUnit && isOfSheet(reading) && reading.state !== 'accepted'
}

function periodOf(form: string, year: number, late: FictionUnit | undefined) {
  const common = { form, year, by: standing }
  const due = `${year + 1}-02-20`
  const reason = 'Chờ số liệu công bố của cơ quan thống kê (hư cấu)'
  const until = `${year + 1}-03-15`
  return {
    deadlines: [{ ...common, due, locks: true, at: `${year + 1}-01-05T02:00:00Z` }],
    extensions: late
      ? [{ ...common, unit: late.id, until, reason, at: `${year + 1}-02-22T02:00:00Z` }]
      : [],
  }
}

const remarked = 'remarked'

type Act = 'submitted' | 'accepted' | 'returned'

/** What happened to a sheet so far, from the figures that are not accepted. */
function actsOn(open: readonly Reading[]): readonly Act[] {
  if (open.length === 0) return ['submitted', 'accepted']
  if (open.every((one) => one.state === 'submitted')) return ['submitted']
  return open.every((one) => one.state === 'draft') ? ['submitted', 'returned'] : []
}

function roundsOf(
  act: Act,
  at: number,
  { id, name }: FictionUnit,
  form: string,
  year: number,
  open: readonly Reading[],
): readonly SheetRound[] {
  const by = act === 'submitted' ? `Công chức ${name} (hư cấu)` : standing
  const round = { unit: id, form, year, act, by, at: `${year + 1}-02-1${at}T02:00:00Z`, items: [] }
  if (act !== 'returned') return [round]
  const reason = 'Số liệu chưa khớp với báo cáo năm; đề nghị kiểm tra lại (hư cấu)'
  const remarks = open.slice(0, 1).map(
    ({ item, part }): SheetRound => ({
      ...round,
      act: remarked,
      items: [part === '' ? item : `${item}/${part}`],
      reason: 'Đề nghị ghi rõ nguồn (hư cấu)',
    }),
  )
  return [{ ...round, reason }, ...remarks]
}
