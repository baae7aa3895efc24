import type { Evidence } from '#domain/evidence/evidence.ts'
import type { EvidenceListEntry } from '#domain/pack/evidence-list.ts'
import type { FictionUnit } from './fiction-units.ts'
import { randomOf } from './random.ts'

/** PDF with text, a scanned-looking picture, Word, Excel. */
export type Format = 'pdf' | 'scan' | 'docx' | 'xlsx'

/** One file of evidence: which record it belongs to, in which form, and what it is about. */
export interface PlannedFile {
  readonly path: string
  readonly format: Format
  readonly title: string
  readonly number: string
  readonly day: string
  readonly unit: string
  readonly unitName: string
  readonly item: string
  /** Names of the listed documents that it holds. */
  readonly holds: readonly string[]
  /** Bytes added after its hash was recorded (a fault). */
  readonly altered?: boolean
}

export interface Bundle {
  readonly evidence: Evidence
  readonly file: PlannedFile
}

const formatOf: Readonly<Record<string, Format>> = {
  table: 'xlsx',
  register: 'xlsx',
  survey: 'xlsx',
  report: 'docx',
  plan: 'docx',
  resolution: 'docx',
  decision: 'pdf',
  confirmation: 'pdf',
  notice: 'pdf',
}
const extensions: Readonly<Record<Format, string>> = {
  pdf: 'pdf',
  scan: 'jpg',
  docx: 'docx',
  xlsx: 'xlsx',
}

/** The bundle of documents that proves one item of one unit: one file that many listed documents point into. */
export function makeBundle(
  entry: EvidenceListEntry,
  name: string,
  unit: FictionUnit,
  year: number,
  seed: number,
): Bundle {
  const random = randomOf(seed, 'evidence', unit.id, entry.item)
  const leading = random.pick(entry.documents)
  const format = formatOf[leading?.type ?? ''] ?? 'scan'
  const number = `${random.whole(10, 480)}/BC-UBND`
  const day = `${year + 1}-01-${String(random.whole(6, 28)).padStart(2, '0')}`
  const path = `${unit.id}/${entry.item}.${extensions[format]}`
  const title = `Tài liệu minh chứng ${name} – ${unit.name}`
  return {
    evidence: {
      id: `mc-${unit.id}-${entry.item}`,
      code: `MC.${unit.id}.${entry.item}.01`,
      title,
      type: leading?.type ?? 'report',
      number,
      date: day,
      issuer: `UBND ${unit.name} (hư cấu)`,
      file: path,
      pages: entry.documents.length,
      state: 'accepted',
      restricted: false,
      knownOn: `${year + 1}-02-10`,
      source: 'Bộ sinh số liệu huyện Mẫu (hư cấu)',
      links: entry.documents.map((one, at) => ({
        item: entry.item,
        unit: unit.id,
        from: year,
        to: year,
        document: one.id,
        pages: String(at + 1),
      })),
    },
    file: {
      path,
      format,
      title,
      number,
      day,
      unit: unit.id,
      unitName: unit.name,
      item: entry.item,
      holds: entry.documents.map((one) => one.name),
    },
  }
}
