import { useState } from 'react'
import { useWords } from '../words.tsx'
import { CannotShow } from './CannotShow.tsx'
import { DownloadLink } from './PdfBar.tsx'
import type { PreviewFile } from './preview-kind.ts'

/** A film or a recording by the browser's own player, which asks for the parts that it needs. */
export function MediaPreview({
  file,
  title,
  kind,
}: {
  readonly file: PreviewFile
  readonly title: string
  readonly kind: 'video' | 'audio'
}) {
  const words = useWords().preview
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <CannotShow file={file}>{words.failed}</CannotShow>
  const shared = {
    src: file.url,
    controls: true,
    preload: 'metadata',
    'aria-label': words.document(title),
    onError: () => setBroken(true),
  } as const
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex border-b border-line bg-paper px-2 py-1.5">
        <DownloadLink file={file} />
      </div>
      <div className="grid min-h-0 flex-1 place-items-center bg-ink p-2">
        {kind === 'video' ? (
          <video {...shared} className="max-h-full max-w-full" />
        ) : (
          <audio {...shared} className="w-full max-w-120" />
        )}
      </div>
    </div>
  )
}
