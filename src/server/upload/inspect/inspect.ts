import { open, stat } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { FileKind } from '#domain/evidence/library.ts'
import { Refusal } from '#domain/refusal.ts'
import { inspectCompound } from './compound.ts'
import type { FileFacts } from './facts.ts'
import { inspectImage } from './image.ts'
import { inspectPdf } from './pdf.ts'
import { inspectText } from './text.ts'
import { inspectVideo } from './video.ts'
import { inspectZip } from './zip.ts'

/** Endings of names that may stand for a kind: what belongs together in an office is not told apart by its ending. */
const endings: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'doc'],
  doc: ['doc', 'docx', 'dot'],
  xlsx: ['xlsx', 'xls'],
  xls: ['xls', 'xlsx', 'xlt'],
  ods: ['ods'],
  pptx: ['pptx', 'ppt'],
  image: ['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'tif', 'tiff', 'heic', 'heif', 'webp'],
  video: ['mp4', 'm4v', 'mov', 'qt'],
  csv: ['csv'],
  text: ['txt'],
  zip: ['zip'],
  other: [],
}

/**
 * Kiểm tra tệp theo nội dung: what it is, and whether it may be kept. Throws `file_empty`, `file_type` (also where name and
 * content contradict), `file_macros`, `file_encrypted`, `file_damaged`, `file_bomb`.
 */
export async function inspect(path: string, name: string): Promise<FileFacts> {
  const { size } = await stat(path)
  if (size === 0) throw new Refusal('file_empty')
  const facts = await byContent(path, name, size)
  const ending = endingOf(name)
  if (ending !== '' && !endings[facts.kind].includes(ending))
    throw new Refusal('file_type', { ending, found: facts.kind })
  return facts
}

function endingOf(name: string): string {
  return /\.([^.\s/\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

async function byContent(path: string, name: string, size: number): Promise<FileFacts> {
  const head = await headOf(path)
  if (isPdf(head)) return await inspectPdf(path, size)
  if (startsWith(head, 'PK\u0003\u0004') || startsWith(head, 'PK\u0005\u0006'))
    return await inspectZip(path, size)
  const type = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime ?? ''
  if (type === 'application/x-cfb') return await inspectCompound(path, size)
  if (images.has(type)) return await inspectImage(path, type)
  if (films.has(type)) return await inspectVideo(path, size, type)
  if (type === '' || type.startsWith('text/')) return await inspectText(path, endingOf(name))
  throw new Refusal('file_type', { found: type })
}

const images = new Set([
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'image/heic',
  'image/heif',
])
const films = new Set(['video/mp4', 'video/quicktime', 'video/x-m4v'])

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4100), 0, 4100, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Readers forgive up to a kilobyte before the header. */
function isPdf(head: Uint8Array): boolean {
  return Buffer.from(head).subarray(0, 1024).includes('%PDF-')
}

function startsWith(head: Uint8Array, text: string): boolean {
  return Buffer.from(head).toString('latin1', 0, text.length) === text
}
