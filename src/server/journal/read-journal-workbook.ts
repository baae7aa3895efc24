import type { DeedNames } from '#contract/locales/deed.ts'
import { asSentence } from '#contract/locales/names.ts'
import { sayDeed } from '#contract/locales/vi/journal.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { labelsOf } from '../gap/label-gaps.ts'
import type { Deps } from '../platform/deps.ts'
import type { FileAnswer } from '../platform/http/mount-file.ts'
import { entriesOf } from './list-journal.ts'
import type { Asked } from './store.ts'

const most = 20_000
const headers = ['Số', 'Thời điểm (UTC+7)', 'Người thực hiện', 'Nội dung', 'Mã băm']

/** Nhật ký of a dossier as an Excel file: each entry as a sentence, with its number and hash. Times as in Việt Nam. */
export async function readJournalWorkbook(
  deps: Deps,
  input: Asked & { readonly dossier: string },
): Promise<FileAnswer> {
  const dossier = await openDossier(deps, input.dossier)
  const { entries, people } = await entriesOf(deps, input, most)
  const names = namesIn(dossier, people)
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('Nhật ký', {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = [{ width: 9 }, { width: 19 }, { width: 28 }, { width: 90 }, { width: 24 }]
  sheet.addRow(['Nhật ký']).font = { bold: true, size: 14 }
  sheet.addRow([titleOf(dossier, entries.length)])
  sheet.addRow(headers).font = { bold: true }
  for (const entry of entries) {
    const said = asSentence(sayDeed(entry, names))
    const actor = people[entry.actor] ?? entry.actor
    const row = sheet.addRow([entry.sequence, inVietNam(entry.at), actor, said, entry.hash])
    row.alignment = { vertical: 'top', wrapText: true }
  }
  sheet.getColumn(2).numFmt = 'dd/mm/yyyy hh:mm:ss'
  sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: 3, column: headers.length } }
  return {
    name: `nhat-ky-${dossier.today}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: new Uint8Array(await workbook.xlsx.writeBuffer()),
  }
}

function titleOf({ workspace }: OpenDossier, count: number): string {
  const { title } = workspace.dossier
  return count < most
    ? title
    : `${title}; chỉ gồm ${most} mục mới nhất, hãy chọn khoảng ngày hẹp hơn`
}

function namesIn(
  { workspace, packs }: OpenDossier,
  people: Readonly<Record<string, string>>,
): DeedNames {
  const labels = labelsOf(workspace, packs)
  const units = new Map(workspace.units.map(({ id, fullName }) => [id, fullName]))
  const kinds: Readonly<Record<string, string>> = {
    criterion: 'tiêu chí',
    indicator: 'chỉ tiêu',
    requirement: 'yêu cầu',
    condition: 'điều kiện',
  }
  return {
    item: (id) => {
      const label = labels.get(id)
      const kind = kinds[label?.kind ?? '']
      return kind && label ? `${kind} ${label.number}` : (label?.text ?? id)
    },
    part: (item, part) => (part === '' ? '' : (labels.get(`${item}/${part}`)?.text ?? part)),
    standard: (id) => labels.get(id)?.text ?? id,
    unit: (id) => units.get(id) ?? id,
    person: (id) => people[id] ?? id,
    measure: () => '',
  }
}

/** Excel has no zones: the clock in Việt Nam as if it were UTC. */
function inVietNam(at: string): Date {
  return new Date(Date.parse(at) + 7 * 3_600_000)
}
