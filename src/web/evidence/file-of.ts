import type { PreviewFile } from '../preview/preview-kind.ts'
import type { Paper } from './use-library.ts'

type Stored = NonNullable<Paper['file']>

const shownByBrowsers = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp'])

/** Where the file of a paper is had, one of its versions; a picture that browsers do not know by the server's own. */
export function fileOf(dossier: string, paper: string, file: Stored): PreviewFile {
  const base = `/api/v1/dossiers/${encodeURIComponent(dossier)}/evidence/${encodeURIComponent(paper)}`
  const isForeign = file.kind === 'image' && !shownByBrowsers.has(file.type)
  return {
    url: `${base}/file?version=${file.version}`,
    ...(isForeign ? { image: `${base}/picture?version=${file.version}&size=page` } : {}),
    name: file.name,
    type: file.type,
    size: file.bytes,
  }
}
