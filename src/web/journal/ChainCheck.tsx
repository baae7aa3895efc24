import { useMutation } from '@tanstack/react-query'
import { Link2 } from 'lucide-react'
import { call } from '../api.ts'
import { number } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'

/** Kiểm tra chuỗi nhật ký, on demand: whole, or what is wrong with which entry. */
export function ChainCheck() {
  const words = useWords().journal
  const check = useMutation({ mutationFn: () => call('checkJournal', {}) })
  const report = check.data
  return (
    <section className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded border border-line bg-paper px-3 py-2">
      <Button onClick={() => check.mutate()} disabled={check.isPending}>
        <Link2 aria-hidden size={16} />
        {check.isPending ? words.checkBusy : words.check}
      </Button>
      <div role="status" className="min-w-0 flex-1">
        {report && report.found === 0 ? (
          <p className="m-0 text-done-ink">
            <span aria-hidden>✓ </span>
            {words.whole(number(report.entries), number(report.head.sequence))}{' '}
            <span className="block truncate font-mono text-xs text-muted" title={report.head.hash}>
              {words.hash}: {report.head.hash}
            </span>
          </p>
        ) : null}
        {report && report.found > 0 ? (
          <div className="text-fail">
            <p className="m-0 font-semibold">
              <span aria-hidden>✕ </span>
              {words.broken(report.found)}
            </p>
            <ul className="m-0 pl-5">
              {report.findings.map((finding) => (
                <li key={`${finding.kind} ${finding.sequence}`}>
                  {words.findings[finding.kind](finding)}
                </li>
              ))}
            </ul>
            <p className="m-0 text-ink">{words.brokenHint}</p>
          </div>
        ) : null}
      </div>
      {check.error ? <RefusalNote lead={words.checkFailed} error={check.error} /> : null}
    </section>
  )
}
