import type { PasteReport } from '../grid/use-clipboard.ts'
import { useWords } from '../words.tsx'

/** What a paste did, with the way back. */
export function PasteReportCard({
  report,
  onUndo,
  onKeep,
}: {
  readonly report: PasteReport
  readonly onUndo: () => void
  readonly onKeep: () => void
}) {
  const words = useWords().entry.pasted
  const lines = [
    { text: words.changed(report.changed), ink: '', count: 1 },
    { text: words.wrong(report.wrong), ink: 'text-[#ffb4ab]', count: report.wrong },
    { text: words.doubtful(report.doubtful), ink: 'text-[#ffd58a]', count: report.doubtful },
    { text: words.locked(report.locked), ink: 'text-[#cfd6df]', count: report.locked },
    { text: words.outside(report.outside), ink: 'text-[#cfd6df]', count: report.outside },
  ]
  const button = 'control rounded border px-3 font-medium'
  return (
    <div
      role="status"
      className="absolute right-4 bottom-12 z-40 grid max-w-[calc(100%-2rem)] gap-1 rounded-md bg-ink p-3 text-white shadow-xl"
    >
      <p className="m-0 font-semibold">{words.title(report.rows, report.columns)}</p>
      {lines
        .filter(({ count }) => count > 0)
        .map(({ text, ink }) => (
          <p key={text} className={`m-0 text-sm ${ink}`}>
            {text}
          </p>
        ))}
      <div className="mt-1.5 flex gap-2">
        <button
          type="button"
          onClick={onUndo}
          className={`${button} border-white bg-white text-ink hover:bg-hover`}
        >
          {words.undo}
        </button>
        <button
          type="button"
          onClick={onKeep}
          className={`${button} border-[#8a94a3] bg-transparent text-white hover:bg-white/10`}
        >
          {words.keep}
        </button>
      </div>
    </div>
  )
}
