import { useEffect, useState } from 'react'
import { useWords } from '../words.tsx'
import { CannotShow, Opening } from './CannotShow.tsx'
import { fetchHead } from './fetch-file.ts'
import { DownloadLink } from './PdfBar.tsx'
import type { PreviewFile } from './preview-kind.ts'

const most = 256 * 1024

/** The beginning of a plain text. */
export function TextPreview({ file }: { readonly file: PreviewFile }) {
  const words = useWords().preview
  const [text, setText] = useState<string | null>()
  useEffect(() => {
    setText(undefined)
    const stop = new AbortController()
    fetchHead(file.url, most, stop.signal).then(
      (bytes) => setText(new TextDecoder('utf-8').decode(bytes)),
      () => !stop.signal.aborted && setText(null),
    )
    return () => stop.abort()
  }, [file.url])
  if (text === null) return <CannotShow file={file}>{words.failed}</CannotShow>
  if (text === undefined) return <Opening />
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line bg-paper px-2 py-1.5">
        {file.size > most ? <span className="text-sm text-muted">{words.textCut}</span> : null}
        <DownloadLink file={file} />
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
        tabIndex={0}
        className="m-0 min-h-0 flex-1 overflow-auto bg-paper p-4 font-sans whitespace-pre-wrap"
      >
        {text}
      </pre>
    </div>
  )
}
