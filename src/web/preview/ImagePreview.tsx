import { RotateCw, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../words.tsx'
import { CannotShow } from './CannotShow.tsx'
import { DownloadLink, Tool } from './PdfBar.tsx'
import type { PreviewFile } from './preview-kind.ts'

/** A picture, whole at first; turned and drawn nearer at will. */
export function ImagePreview({
  file,
  title,
}: {
  readonly file: PreviewFile
  readonly title: string
}) {
  const words = useWords().preview
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState(0)
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <CannotShow file={file}>{words.failed}</CannotShow>
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-1 border-b border-line bg-paper px-2 py-1.5">
        <Tool label={words.zoomOut} isOff={zoom <= 0.5} onPress={() => setZoom(zoom / 1.5)}>
          <ZoomOut aria-hidden size={16} />
        </Tool>
        <Tool label={words.zoomIn} isOff={zoom >= 8} onPress={() => setZoom(zoom * 1.5)}>
          <ZoomIn aria-hidden size={16} />
        </Tool>
        <Tool label={words.rotate} onPress={() => setTurn((turn + 90) % 360)}>
          <RotateCw aria-hidden size={16} />
        </Tool>
        <DownloadLink file={file} />
      </div>
      <section
        aria-label={words.tabDocument}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
        tabIndex={0}
        className="grid min-h-0 flex-1 place-items-center overflow-auto bg-hover p-3"
      >
        <img
          src={file.image ?? file.url}
          alt={words.image(title)}
          onError={() => setBroken(true)}
          style={{
            rotate: `${turn}deg`,
            width: zoom === 1 ? undefined : `${zoom * 100}%`,
          }}
          className={zoom === 1 ? 'max-h-full max-w-full shadow' : 'max-w-none shadow'}
        />
      </section>
    </div>
  )
}
