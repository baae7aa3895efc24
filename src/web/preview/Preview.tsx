import { lazy, Suspense } from 'react'
import { number } from '../format.ts'
import { useWords } from '../words.tsx'
import { CannotShow, Opening } from './CannotShow.tsx'
import { ImagePreview } from './ImagePreview.tsx'
import { MediaPreview } from './MediaPreview.tsx'
import { largest, type PreviewFile, previewKind } from './preview-kind.ts'
import { TextPreview } from './TextPreview.tsx'
import { WordPreview } from './WordPreview.tsx'

const PdfPreview = lazy(() =>
  import('./PdfPreview.tsx').then((found) => ({ default: found.PdfPreview })),
)
const SheetPreview = lazy(() =>
  import('./SheetPreview.tsx').then((found) => ({ default: found.SheetPreview })),
)

const mega = 1024 * 1024

/** A stored file in the page, inert: nothing in it runs. `page` and `find` matter where there are pages. */
export function Preview({
  file,
  title,
  page = 1,
  find = '',
  onPage,
}: {
  readonly file: PreviewFile
  readonly title: string
  readonly page?: number
  readonly find?: string
  readonly onPage: (page: number) => void
}) {
  const words = useWords().preview
  const kind = previewKind(file)
  const most = largest[kind]
  if (most !== undefined && file.size > most)
    return (
      <CannotShow file={file}>{words.tooLarge(number(Math.ceil(file.size / mega)))}</CannotShow>
    )
  switch (kind) {
    case 'pdf':
      return (
        <Suspense fallback={<Opening />}>
          <PdfPreview file={file} page={page} find={find} onPage={onPage} />
        </Suspense>
      )
    case 'sheet':
      return (
        <Suspense fallback={<Opening />}>
          <SheetPreview file={file} />
        </Suspense>
      )
    case 'image':
      return <ImagePreview file={file} title={title} />
    case 'word':
      return <WordPreview key={file.url} file={file} title={title} />
    case 'video':
    case 'audio':
      return <MediaPreview file={file} title={title} kind={kind} />
    case 'text':
      return <TextPreview file={file} />
    case 'none':
      return <CannotShow file={file}>{words.none}</CannotShow>
  }
}
