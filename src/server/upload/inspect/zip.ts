import { Refusal } from '#domain/refusal.ts'
import { type FileFacts, factsOf } from './facts.ts'
import { openZip, type ZipEntry } from './zip-entries.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const macros = /(^|\/)vbaProject\.bin$|^Basic\//i

/** What a ZIP is: an office document without macros, or an archive that may be unpacked. */
export async function inspectZip(path: string, size: number): Promise<FileFacts> {
  const { zip, entries } = await openZip(path, size)
  zip.close()
  const document = documentOf(entries)
  if (!document) return plainZip(entries)
  if (entries.some((one) => one.isEncrypted)) throw new Refusal('file_encrypted')
  if (entries.some((one) => macros.test(one.name))) throw new Refusal('file_macros')
  return document
}

function plainZip(entries: readonly ZipEntry[]): FileFacts {
  if (entries.every((one) => one.isFolder)) throw new Refusal('file_empty')
  return factsOf('application/zip', 'zip')
}

/** By the parts that a document of its kind must have; another office's documents are not taken. */
function documentOf(entries: readonly ZipEntry[]): FileFacts | undefined {
  const names = new Set(entries.map((one) => one.name))
  const isOffice = names.has('[Content_Types].xml')
  if (isOffice && names.has('word/document.xml'))
    return factsOf(`${office}.wordprocessingml.document`, 'docx')
  if (isOffice && names.has('xl/workbook.xml'))
    return factsOf(`${office}.spreadsheetml.sheet`, 'xlsx')
  if (isOffice && names.has('ppt/presentation.xml'))
    return factsOf(`${office}.presentationml.presentation`, 'pptx')
  if (names.has('mimetype') && names.has('content.xml')) return openDocument(entries)
  if (isOffice || names.has('AndroidManifest.xml') || names.has('META-INF/MANIFEST.MF'))
    throw new Refusal('file_type', { found: 'package' })
  return undefined
}

/** Stored, never packed, as the first entry: its length tells spreadsheets from texts. */
function openDocument(entries: readonly ZipEntry[]): FileFacts {
  const type = 'application/vnd.oasis.opendocument.spreadsheet'
  const length = entries.find((one) => one.name === 'mimetype')?.bytes
  if (length !== type.length) throw new Refusal('file_type', { found: 'opendocument' })
  return factsOf(type, 'ods')
}
