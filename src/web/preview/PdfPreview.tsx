import './pdf.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '../words.tsx'
import { CannotShow, Opening } from './CannotShow.tsx'
import { openPdf, type Pdf } from './open-pdf.ts'
import { PdfBar } from './PdfBar.tsx'
import { PdfPages } from './PdfPages.tsx'
import type { PreviewFile } from './preview-kind.ts'
import { useFind } from './use-find.ts'

/** A PDF in the page: pages as they come into sight, to any page by number, words found without accents. */
export function PdfPreview({
  file,
  page,
  find: asked,
  onPage,
}: {
  readonly file: PreviewFile
  readonly page: number
  readonly find: string
  readonly onPage: (page: number) => void
}) {
  const words = useWords().preview
  const { pdf, failure } = useOpen(file.url)
  if (failure)
    return (
      <CannotShow file={file}>
        {failure === 'PasswordException' ? words.encrypted : words.failed}
      </CannotShow>
    )
  if (!pdf) return <Opening />
  return <Reader pdf={pdf} file={file} first={page} asked={asked} onPage={onPage} />
}

function Reader({
  pdf,
  file,
  first,
  asked,
  onPage,
}: {
  readonly pdf: Pdf
  readonly file: PreviewFile
  readonly first: number
  readonly asked: string
  readonly onPage: (page: number) => void
}) {
  const [zoom, setZoom] = useState(1)
  const [seen, setSeen] = useState(clamp(first, pdf.numPages))
  const [target, setTarget] = useState({ page: clamp(first, pdf.numPages) })
  const goTo = useCallback((page: number) => setTarget({ page: clamp(page, pdf.numPages) }), [pdf])
  const find = useFind(pdf, asked, goTo)
  const told = useRef(onPage)
  told.current = onPage
  useEffect(() => goTo(first), [first, goTo])
  useEffect(() => {
    const timer = setTimeout(() => told.current(seen), 400)
    return () => clearTimeout(timer)
  }, [seen])
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PdfBar
        file={file}
        page={seen}
        count={pdf.numPages}
        zoom={zoom}
        find={find}
        onPage={goTo}
        onZoom={setZoom}
      />
      <PdfPages pdf={pdf} zoom={zoom} target={target} find={find} onSeen={setSeen} />
    </div>
  )
}

function useOpen(url: string) {
  const [opened, setOpened] = useState<{ pdf?: Pdf; failure?: string }>({})
  useEffect(() => {
    setOpened({})
    let isOver = false
    const { pdf, close } = openPdf(url)
    pdf.then(
      (found) => !isOver && setOpened({ pdf: found }),
      (error: Error) => !isOver && setOpened({ failure: error.name }),
    )
    return () => {
      isOver = true
      close()
    }
  }, [url])
  return opened
}

function clamp(page: number, count: number): number {
  return Math.max(1, Math.min(count, Math.trunc(page) || 1))
}
