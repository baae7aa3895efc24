import { useEffect, useState } from 'react'
import { Segments } from '../ui/Segments.tsx'
import { useWords } from '../words.tsx'
import { CannotShow, Opening } from './CannotShow.tsx'
import { fetchFile } from './fetch-file.ts'
import { DownloadLink } from './PdfBar.tsx'
import type { PreviewFile } from './preview-kind.ts'
import type { SheetRows } from './sheet.worker.ts'

const patience = 20_000

type Read = { readonly sheets?: readonly SheetRows[]; readonly failure?: 'failed' | 'tooLong' }

/** The first rows of a workbook, read by a worker that is ended when it takes too long. */
export function SheetPreview({ file }: { readonly file: PreviewFile }) {
  const words = useWords().preview
  const { sheets, failure } = useSheets(file.url)
  const [shown, setShown] = useState(0)
  if (failure) return <CannotShow file={file}>{words[failure]}</CannotShow>
  if (!sheets) return <Opening />
  const sheet = sheets[shown]
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line bg-paper px-2 py-1.5">
        {sheets.length > 1 ? (
          <Segments
            label={words.sheet}
            segments={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
            value={String(shown)}
            onChoose={(value) => setShown(Number(value))}
          />
        ) : null}
        {sheet?.isCut ? (
          <span className="text-sm text-muted">
            {words.rowsShown(sheet.rows.length, sheet.rows[0]?.length ?? 0)}
          </span>
        ) : null}
        <DownloadLink file={file} />
      </div>
      {sheet && sheet.rows.length > 0 ? (
        <Grid sheet={sheet} />
      ) : (
        <p className="m-0 p-4 text-muted">{words.emptySheet}</p>
      )}
    </div>
  )
}

function Grid({ sheet }: { readonly sheet: SheetRows }) {
  const letters = (sheet.rows[0] ?? []).map((_, column) => letterOf(column))
  return (
    <section
      aria-label={sheet.name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto bg-paper"
    >
      <table className="border-collapse text-sm">
        <thead>
          <tr>
            <td className="sticky top-0 border border-line bg-wash" />
            {letters.map((letter) => (
              <th
                key={letter}
                scope="col"
                className="sticky top-0 border border-line bg-wash px-2 font-normal text-muted"
              >
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={index}>
              <th
                scope="row"
                className="sticky left-0 border border-line bg-wash px-2 font-normal text-muted"
              >
                {index + 1}
              </th>
              {row.map((text, column) => (
                <td
                  key={letters[column]}
                  className="max-w-80 truncate border border-line px-2 whitespace-pre"
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function useSheets(url: string): Read {
  const [read, setRead] = useState<Read>({})
  useEffect(() => {
    setRead({})
    const stop = new AbortController()
    const worker = new Worker(new URL('./sheet.worker.ts', import.meta.url), { type: 'module' })
    const end = (result: Read) => {
      clearTimeout(timer)
      worker.terminate()
      if (!stop.signal.aborted) setRead(result)
    }
    const timer = setTimeout(() => end({ failure: 'tooLong' }), patience)
    worker.onmessage = ({ data }: MessageEvent<{ sheets: readonly SheetRows[] | null }>) =>
      end(data.sheets ? { sheets: data.sheets } : { failure: 'failed' })
    worker.onerror = () => end({ failure: 'failed' })
    fetchFile(url, stop.signal).then(
      (bytes) => worker.postMessage(bytes, [bytes]),
      () => end({ failure: 'failed' }),
    )
    return () => {
      stop.abort()
      clearTimeout(timer)
      worker.terminate()
    }
  }, [url])
  return read
}

/** 0 → A, 25 → Z, 26 → AA. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${letterOf(Math.floor(column / 26) - 1)}${last}`
}
