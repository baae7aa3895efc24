import type { Assignment } from '#domain/assignment/assignment.ts'
import type { Project } from '#domain/dossier/workspace.ts'
import type { Confirmation } from '#domain/pack/confirmation.ts'
import type { Pack } from '#domain/pack/pack.ts'
import type { Procedure } from '#domain/pack/procedure.ts'
import type { Standard } from '#domain/pack/standard.ts'
import type { FictionUnit } from './fiction-units.ts'
import { randomOf } from './random.ts'

/** Phân công: each criterion to its lead agency, for the judged year. */
export function makeAssignments(
  standards: readonly Standard[],
  year: number,
): readonly Assignment[] {
  return standards
    .flatMap((standard) => standard.criteria)
    .flatMap((criterion) =>
      criterion.lead === undefined
        ? []
        : [
            {
              item: criterion.id,
              kind: 'any',
              agency: criterion.lead,
              due: `${year + 1}-03-10`,
              years: { from: year, to: year },
              decision: `Quyết định số 21/QĐ-UBND ngày 10/01/${year + 1} của UBND huyện Mẫu (hư cấu)`,
              from: `${year + 1}-01-10`,
            } as const,
          ],
    )
}

/** Đối chiếu bản gốc of every item that asks for it. */
export function makeConfirmations(
  packs: readonly Pack[],
  procedure: Procedure,
  year: number,
): readonly Confirmation[] {
  return packs.flatMap((pack) => {
    const items = pack.standards.flatMap((standard) =>
      standard.criteria.flatMap((one) => [...one.indicators, ...(one.requirements?.items ?? [])]),
    )
    const conditions = pack.procedure?.procedures.includes(procedure) ? procedure.conditions : []
    return [...items, ...conditions]
      .filter((one) => one.verify === 'required')
      .map((one) => ({
        pack: pack.id,
        sha256: pack.sha256,
        item: one.id,
        person: 'Mẫu Thị Hai',
        on: `${year + 1}-01-12`,
        reference: `Bản sao văn bản gốc lưu tại Phòng Mẫu (hư cấu), mục ${one.id}`,
      }))
  })
}

/** Công trình of a unit: what was accepted is covered by capital, so that there are no arrears. */
export function makeProjects(unit: FictionUnit, year: number, seed: number): readonly Project[] {
  const random = randomOf(seed, 'projects', unit.id)
  return ['Đường trục thôn', 'Nhà văn hóa thôn'].map((name, at) => {
    const total = random.whole(900, 6400) * 1_000_000
    const accepted = Math.round((total * random.between(0.9, 1)) / 1000) * 1000
    return {
      id: `ct-${unit.id}-${at + 1}`,
      unit: unit.id,
      name: `${name} số ${at + 1}, ${unit.name} (hư cấu)`,
      decision: `${random.whole(100, 900)}/QĐ-UBND`,
      total,
      accepted,
      allocated: accepted,
      disbursed: Math.round((accepted * random.between(0.85, 1)) / 1000) * 1000,
      asOf: `${year}-12-31`,
      source: `Báo cáo quyết toán năm ${year} của UBND ${unit.name} (hư cấu)`,
    }
  })
}
