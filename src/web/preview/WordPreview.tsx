import { useEffect, useRef, useState } from 'react'
import { Button, buttonClass } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { CannotShow, Opening } from './CannotShow.tsx'
import { fetchFile } from './fetch-file.ts'
import { DownloadLink } from './PdfBar.tsx'
import type { PreviewFile } from './preview-kind.ts'

const patience = 20_000
const frame = '/khung-xem-word.html'

type State = 'opening' | 'drawn' | 'failed' | 'tooLong'

/**
 * A Word document, drawn inside a frame that has no origin, no network and one script of ours: whatever the document
 * holds stays in there. A link in it is shown as text first and opened only when asked for.
 */
export function WordPreview({
  file,
  title,
}: {
  readonly file: PreviewFile
  readonly title: string
}) {
  const words = useWords().preview
  const box = useRef<HTMLIFrameElement>(null)
  const [state, setState] = useState<State>('opening')
  const [link, setLink] = useState('')
  useEffect(() => {
    setState('opening')
    const stop = new AbortController()
    const timer = setTimeout(
      () => setState((now) => (now === 'opening' ? 'tooLong' : now)),
      patience,
    )
    const give = (inside: Window) => {
      fetchFile(file.url, stop.signal).then(
        (bytes) => inside.postMessage(bytes, '*', [bytes]),
        () => !stop.signal.aborted && setState('failed'),
      )
    }
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      const inside = box.current?.contentWindow
      if (!inside || source !== inside) return
      hear(read(data), { setState, setLink, give: () => give(inside) })
    }
    window.addEventListener('message', listen)
    return () => {
      stop.abort()
      clearTimeout(timer)
      window.removeEventListener('message', listen)
    }
  }, [file.url])
  if (state === 'failed' || state === 'tooLong')
    return <CannotShow file={file}>{words[state]}</CannotShow>
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line bg-paper px-2 py-1.5">
        <DownloadLink file={file} />
      </div>
      {link ? <AskedLink href={link} onClose={() => setLink('')} /> : null}
      {state === 'opening' ? <Opening /> : null}
      <iframe
        key={file.url}
        ref={box}
        src={frame}
        title={words.document(title)}
        sandbox="allow-scripts"
        referrerPolicy="no-referrer"
        className={`min-h-0 w-full flex-1 border-0 ${state === 'opening' ? 'invisible' : ''}`}
      />
    </div>
  )
}

function AskedLink({ href, onClose }: { readonly href: string; readonly onClose: () => void }) {
  const words = useWords().preview
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-2 border-b border-line bg-part-soft px-3 py-2"
    >
      <p className="m-0 min-w-0 flex-1 break-all">
        {words.linkAsked} <b>{href}</b>
      </p>
      <a href={href} target="_blank" rel="noopener noreferrer" className={buttonClass()}>
        {words.openLink}
      </a>
      <Button onClick={onClose}>{words.closeLink}</Button>
    </div>
  )
}

function hear(
  told: Told,
  to: {
    readonly setState: (state: State) => void
    readonly setLink: (href: string) => void
    readonly give: () => void
  },
): void {
  if (told.kind === 'drawn' || told.kind === 'failed') to.setState(told.kind)
  if (told.kind === 'link') to.setLink(told.href)
  if (told.kind === 'ready') to.give()
}

type Told =
  | { readonly kind: 'ready' | 'drawn' | 'failed' | 'other' }
  | { readonly kind: 'link'; readonly href: string }

/** What came out of the frame is as little to be trusted as the document in it. */
function read(data: unknown): Told {
  const { kind, href } = (typeof data === 'object' && data ? data : {}) as Record<string, unknown>
  if (kind === 'ready' || kind === 'drawn' || kind === 'failed') return { kind }
  const isWeb =
    typeof href === 'string' && URL.canParse(href) && /^https?:$/.test(new URL(href).protocol)
  return kind === 'link' && isWeb ? { kind, href } : { kind: 'other' }
}
