import { Pause, Play } from 'lucide-react'
import { useMemo, useState } from 'react'
import { percent } from '../format.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../words.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { size } from './size.ts'
import { UploadRow } from './UploadRow.tsx'
import { inOrderOfNeed, papersOf, sumUp, type UploadTask } from './upload-list.ts'
import { clearDone, pause, resume } from './upload-queue.ts'
import { uploads } from './uploads.ts'

const shown = 200

/** What is on its way: how far all of it, and each file with its state; faulty ones first with what to do. */
export function UploadTray({ dossier }: { readonly dossier: string }) {
  const words = useWords().evidence
  const all = useStore(uploads)
  const tasks = useMemo(() => all.filter((task) => task.dossier === dossier), [all, dossier])
  const ordered = useMemo(() => inOrderOfNeed(tasks), [tasks])
  if (tasks.length === 0) return null
  const sums = sumUp(tasks)
  const isOver = sums.active + sums.paused === 0
  const said = [
    words.uploadsSaid(sums.done, sums.files),
    isOver ? '' : words.uploadsBytes(size(sums.sent), size(sums.bytes)),
    sums.refused > 0 ? words.uploadsRefused(sums.refused) : '',
  ].filter(Boolean)
  return (
    <Card
      title={isOver ? words.uploadsDone : words.uploads}
      note={<span role="status">{said.join('; ')}</span>}
      aside={<TrayTools tasks={tasks} />}
    >
      <progress
        aria-label={words.uploads}
        max={100}
        value={percent(sums.sent, sums.bytes)}
        className="block h-1.5 w-full appearance-none [&::-moz-progress-bar]:bg-done-ink [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-done-ink"
      />
      {sums.away > 0 ? (
        <p role="status" className="m-0 bg-part-soft px-3 py-1.5 text-part-ink">
          {words.uploadsAway}
        </p>
      ) : null}
      <ul
        aria-label={words.uploads}
        className="m-0 max-h-72 list-none divide-y divide-line overflow-y-auto p-0"
      >
        {ordered.slice(0, shown).map((task) => (
          <UploadRow key={task.id} task={task} />
        ))}
        {ordered.length > shown ? (
          <li className="px-3 py-1.5 text-muted">{words.moreUploads(ordered.length - shown)}</li>
        ) : null}
      </ul>
    </Card>
  )
}

function TrayTools({ tasks }: { readonly tasks: readonly UploadTask[] }) {
  const words = useWords().evidence
  const [isLinking, setLinking] = useState(false)
  const sums = sumUp(tasks)
  const papers = papersOf(tasks.filter(({ link, evidence }) => !link && !evidence))
  const ids = (states: readonly UploadTask['state'][]) =>
    new Set(tasks.filter(({ state }) => states.includes(state)).map(({ id }) => id))
  return (
    <div className="flex flex-wrap gap-2">
      {sums.active > 0 ? (
        <Button onClick={() => pause(ids(['opening', 'queued', 'sending', 'away']))}>
          <Pause aria-hidden size={16} />
          {words.pauseAll}
        </Button>
      ) : null}
      {sums.paused + sums.away > 0 ? (
        <Button onClick={() => resume(ids(['paused', 'away']))}>
          <Play aria-hidden size={16} />
          {words.resumeAll}
        </Button>
      ) : null}
      {sums.active === 0 && papers.length > 0 ? (
        <Button onClick={() => setLinking(true)}>{words.linkUploaded(papers.length)}</Button>
      ) : null}
      {sums.done + sums.refused > 0 ? (
        <Button look="quiet" onClick={clearDone}>
          {words.clearUploads}
        </Button>
      ) : null}
      {isLinking ? (
        <LinkDialog papers={papers} unit={tasks[0]?.unit ?? ''} onClose={() => setLinking(false)} />
      ) : null}
    </div>
  )
}
