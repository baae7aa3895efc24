import { ChevronDown, ChevronUp, Download, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { buttonClass } from '../ui/Button.tsx'
import { inputClass } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import type { PreviewFile } from './preview-kind.ts'
import type { Find } from './use-find.ts'

/** To any page, nearer and farther, and words in the document. */
export function PdfBar({
  file,
  page,
  count,
  zoom,
  find,
  onPage,
  onZoom,
}: {
  readonly file: PreviewFile
  readonly page: number
  readonly count: number
  readonly zoom: number
  readonly find: Find
  readonly onPage: (page: number) => void
  readonly onZoom: (zoom: number) => void
}) {
  const words = useWords().preview
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-paper px-2 py-1.5">
      <div className="flex items-center gap-1">
        <Tool label={words.previousPage} isOff={page <= 1} onPress={() => onPage(page - 1)}>
          <ChevronUp aria-hidden size={16} />
        </Tool>
        <Tool label={words.nextPage} isOff={page >= count} onPress={() => onPage(page + 1)}>
          <ChevronDown aria-hidden size={16} />
        </Tool>
        <PageField page={page} count={count} onPage={onPage} />
      </div>
      <div className="flex items-center gap-1">
        <Tool label={words.zoomOut} isOff={zoom <= 0.5} onPress={() => onZoom(zoom / 1.25)}>
          <ZoomOut aria-hidden size={16} />
        </Tool>
        <Tool label={words.zoomIn} isOff={zoom >= 4} onPress={() => onZoom(zoom * 1.25)}>
          <ZoomIn aria-hidden size={16} />
        </Tool>
        {zoom === 1 ? null : (
          <button type="button" className={buttonClass('quiet')} onClick={() => onZoom(1)}>
            {words.fitWidth}
          </button>
        )}
      </div>
      <FindField find={find} />
      <DownloadLink file={file} />
    </div>
  )
}

/** The original, exactly as it was given. */
export function DownloadLink({ file }: { readonly file: PreviewFile }) {
  const words = useWords().preview
  return (
    <a href={file.url} download={file.name} className={`${buttonClass()} ml-auto`}>
      <Download aria-hidden size={16} />
      {words.download}
    </a>
  )
}

export function Tool({
  label,
  isOff = false,
  onPress,
  children,
}: {
  readonly label: string
  readonly isOff?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onPress}
      className={`${buttonClass('quiet')} min-w-8 px-1.5 pointer-coarse:min-w-11`}
    >
      {children}
    </button>
  )
}

function PageField({
  page,
  count,
  onPage,
}: {
  readonly page: number
  readonly count: number
  readonly onPage: (page: number) => void
}) {
  const words = useWords().preview
  const [text, setText] = useState(String(page))
  useEffect(() => setText(String(page)), [page])
  const take = () => {
    const asked = Number(text)
    if (Number.isInteger(asked) && asked > 0) onPage(asked)
    else setText(String(page))
  }
  return (
    <label className="flex items-center gap-1.5 whitespace-nowrap">
      <span className="max-sm:sr-only">{words.page}</span>
      <input
        inputMode="numeric"
        value={text}
        aria-label={words.page}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
        className={`${inputClass} max-w-14 text-center`}
      />
      <span className="text-muted">{words.pageOf(count)}</span>
    </label>
  )
}

function FindField({ find }: { readonly find: Find }) {
  const words = useWords().preview
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    find.step(event.shiftKey ? -1 : 1)
  }
  const said =
    find.at > 0
      ? words.found(find.at, find.places.length)
      : find.isDone
        ? words.notFound
        : words.searching
  return (
    <search className="flex items-center gap-1">
      <input
        type="search"
        value={find.text}
        aria-label={words.find}
        placeholder={words.find}
        title={words.findHint}
        onChange={(event) => find.ask(event.target.value)}
        onKeyDown={onKeyDown}
        className={`${inputClass} max-w-44`}
      />
      {find.text.trim() ? (
        <>
          <span role="status" className="text-sm whitespace-nowrap text-muted">
            {said}
          </span>
          <Tool label={words.findPrevious} isOff={!find.at} onPress={() => find.step(-1)}>
            <ChevronUp aria-hidden size={16} />
          </Tool>
          <Tool label={words.findNext} isOff={!find.at} onPress={() => find.step(1)}>
            <ChevronDown aria-hidden size={16} />
          </Tool>
        </>
      ) : null}
    </search>
  )
}
