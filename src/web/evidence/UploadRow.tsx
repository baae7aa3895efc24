import { Pause, Play, RotateCw, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { refusalSentence } from '#contract/locales/refusal-sentence.ts'
import type { UploadOutcome } from '#contract/uploads.ts'
import { percent } from '../format.ts'
import { buttonClass } from '../ui/Button.tsx'
import { useLanguage, useWords } from '../words.tsx'
import { PaperLink } from './PaperLink.tsx'
import { size } from './size.ts'
import { isFaulty, type UploadTask, type Why } from './upload-list.ts'
import { cancel, pause, resume } from './upload-queue.ts'

/** One file: its name, how far it is, what became of it, and what can be done. */
export function UploadRow({ task }: { readonly task: UploadTask }) {
  const words = useWords().evidence
  const { state, name, folder, bytes, sent, outcomes } = task
  const isMoving = state === 'sending' || state === 'paused' || state === 'away'
  return (
    <li className={`px-3 py-1.5 ${isFaulty(task) ? 'bg-fail-soft' : ''}`}>
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">
          <p className="m-0 truncate" title={folder ? `${folder}/${name}` : name}>
            {folder ? <span className="text-muted">{folder}/</span> : null}
            {name} <span className="text-sm text-muted">{size(bytes)}</span>
          </p>
          <p className="m-0 text-sm text-muted">
            {isMoving ? `${percent(sent, bytes)} %, ` : ''}
            {state === 'done' ? <Outcomes outcomes={outcomes} /> : words.uploadStates[state]}
          </p>
        </div>
        <RowTools task={task} />
      </div>
      {isMoving ? (
        <progress
          aria-label={name}
          max={100}
          value={percent(sent, bytes)}
          className="mt-1 block h-1 w-full appearance-none [&::-moz-progress-bar]:bg-link [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-link"
        />
      ) : null}
      <Faults task={task} />
    </li>
  )
}

/** One file: the paper that it became. An archive: how many were taken. */
function Outcomes({ outcomes }: { readonly outcomes: readonly UploadOutcome[] }) {
  const words = useWords().evidence
  const [only] = outcomes
  if (outcomes.length !== 1 || !only) {
    const refused = outcomes.filter(({ result }) => result === 'refused').length
    return words.archiveSaid(outcomes.length - refused, refused)
  }
  return (
    <>
      {words.outcomes[only.result]}
      {only.evidence ? (
        <>
          {' · '}
          <PaperLink paper={only.evidence}>{only.name}</PaperLink>
        </>
      ) : null}
    </>
  )
}

function Faults({ task }: { readonly task: UploadTask }) {
  const words = useWords().evidence
  const [language] = useLanguage()
  const say = ({ code, details }: Why) => refusalSentence(code, details, language)
  const inner = task.outcomes.length > 1 ? task.outcomes : []
  const faults = [
    ...(task.refusal ? [say(task.refusal)] : []),
    ...(task.linkRefusal ? [`${words.notLinked} ${say(task.linkRefusal)}`] : []),
    ...inner.flatMap(({ name, refusal }) => (refusal ? [`${name}: ${say(refusal)}`] : [])),
  ]
  if (faults.length === 0) return null
  return (
    <ul role="alert" className="m-0 list-none p-0 text-sm font-medium text-fail">
      {faults.map((fault) => (
        <li key={fault} className="break-words">
          {fault}
        </li>
      ))}
    </ul>
  )
}

function RowTools({ task }: { readonly task: UploadTask }) {
  const words = useWords().evidence
  const { id, state, name } = task
  const ids = new Set([id])
  return (
    <div className="flex shrink-0">
      {state === 'sending' || state === 'queued' || state === 'opening' ? (
        <RowTool label={words.ofFile(words.pause, name)} onPress={() => pause(ids)}>
          <Pause aria-hidden size={16} />
        </RowTool>
      ) : null}
      {state === 'paused' || state === 'away' ? (
        <RowTool label={words.ofFile(words.resume, name)} onPress={() => resume(ids)}>
          <Play aria-hidden size={16} />
        </RowTool>
      ) : null}
      {state === 'refused' && task.outcomes.length === 0 ? (
        <RowTool label={words.ofFile(words.retry, name)} onPress={() => resume(ids)}>
          <RotateCw aria-hidden size={16} />
        </RowTool>
      ) : null}
      {state === 'checking' ? null : (
        <RowTool label={words.ofFile(words.cancel, name)} onPress={() => cancel(id)}>
          <X aria-hidden size={16} />
        </RowTool>
      )}
    </div>
  )
}

function RowTool({
  label,
  onPress,
  children,
}: {
  readonly label: string
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className={`${buttonClass('quiet')} px-1.5 pointer-coarse:min-w-11`}
    >
      {children}
    </button>
  )
}
