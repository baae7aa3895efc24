import type { ReactNode } from 'react'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import { DownloadLink } from './PdfBar.tsx'
import type { PreviewFile } from './preview-kind.ts'

/** Why a file is not shown here, and the way to it all the same. */
export function CannotShow({
  file,
  children,
}: {
  readonly file: PreviewFile
  readonly children: ReactNode
}) {
  return (
    <div className="grid place-content-center justify-items-center gap-3 p-6 text-center">
      <p className="m-0 max-w-prose text-muted">{children}</p>
      <div>
        <DownloadLink file={file} />
      </div>
    </div>
  )
}

export function Opening() {
  const words = useWords().preview
  return (
    <div role="status" className="grid gap-2 p-4">
      <p className="m-0 text-muted">{words.opening}</p>
      <Skeleton className="h-80" />
    </div>
  )
}
