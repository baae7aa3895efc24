import { gapKinds } from '#contract/locales/vi/gaps.ts'
import { fold } from '#domain/fold.ts'
import { type GapFilter, listGaps } from '../dossier/list-gaps.ts'
import { openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import type { FileAnswer } from '../platform/http/mount-file.ts'
import { type GapRow, gapRow } from './gap-rows.ts'
import { gapsWorkbook } from './gaps-workbook.ts'

/** Nội dung còn thiếu as an Excel file: the same list, filters and right as `listGaps`; `search` ignores accents. */
export async function readGapsWorkbook(
  deps: Deps,
  input: GapFilter & { readonly search?: string | undefined },
  call: Call,
): Promise<FileAnswer> {
  const { workspace } = await openDossier(deps, input.dossier)
  const { on, gaps, labels } = await listGaps(deps, input, call)
  const names = new Map(workspace.units.map((one) => [one.id, one.fullName]))
  const unitName = (id: string) => names.get(id) ?? id
  const rows = gaps.map((gap) => gapRow(gap, { on, labels, unitName }))
  const found = rows.filter((row) => matches(row, input.search ?? ''))
  const head = {
    title: workspace.dossier.title,
    on,
    filter: filterText(input, agencyName(workspace.agencies, input.agency), unitName),
  }
  return {
    name: `noi-dung-con-thieu-${on}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await gapsWorkbook(found, head),
  }
}

/** Every word of the search is somewhere in the line. */
function matches(row: GapRow, search: string): boolean {
  const words = fold(search).split(/\s+/)
  const text = fold(
    [row.agency, row.beside, row.unit, row.kind, row.number, row.text, row.inside].join(' '),
  )
  return words.every((word) => text.includes(word))
}

function agencyName(
  agencies: readonly { readonly id: string; readonly name: string }[],
  asked: string | undefined,
): string | undefined {
  return agencies.find((one) => one.id === asked)?.name ?? asked
}

function filterText(
  { unit, kind, blocking, search }: GapFilter & { readonly search?: string | undefined },
  agency: string | undefined,
  unitName: (id: string) => string,
): string {
  return [
    agency,
    unit && unitName(unit),
    kind && gapKinds[kind],
    blocking === 'true' ? 'chỉ nội dung vướng công nhận' : '',
    search && `tìm “${search}”`,
  ]
    .filter(Boolean)
    .join('; ')
}
