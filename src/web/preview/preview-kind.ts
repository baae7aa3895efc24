/** A stored file as previews need it: `type` is what the server found in its bytes, never what its name claims. */
export interface PreviewFile {
  readonly url: string
  /** A picture that browsers can show, where the original is none (HEIC). */
  readonly image?: string
  readonly name: string
  readonly type: string
  readonly size: number
}

export type PreviewKind = 'pdf' | 'image' | 'word' | 'sheet' | 'video' | 'audio' | 'text' | 'none'

const images = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
])
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheets = new Set([
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/csv',
])
const plain = new Set(['text/plain', 'text/markdown'])

/** How a file is shown in the page; `none`: only to be downloaded (HTML, SVG, archives, anything unknown). */
export function previewKind({ type, image }: Pick<PreviewFile, 'type' | 'image'>): PreviewKind {
  const known = type.split(';')[0]?.trim().toLowerCase() ?? ''
  if (known === 'application/pdf') return 'pdf'
  if (images.has(known) || image) return 'image'
  if (known === word) return 'word'
  if (sheets.has(known)) return 'sheet'
  if (plain.has(known)) return 'text'
  const [family] = known.split('/')
  return family === 'video' || family === 'audio' ? family : 'none'
}

const mega = 1024 * 1024
/** Beyond these a browser would stand still; in bytes. */
export const largest: Readonly<Partial<Record<PreviewKind, number>>> = {
  word: 40 * mega,
  sheet: 40 * mega,
}
