import { Cloud, CloudAlert, CloudOff, CloudUpload } from 'lucide-react'
import { useStore } from '../store.ts'
import { useWords } from '../words.tsx'
import type { Desk } from './desk.ts'
import type { Saving } from './desk-state.ts'

const icons: Readonly<Record<Saving['phase'], typeof Cloud>> = {
  saved: Cloud,
  sending: CloudUpload,
  away: CloudOff,
  broken: CloudAlert,
}

/** More cells than these go in more than a moment: how far it is, is told. */
const many = 1000

/** Đã lưu, đang gửi, or no connection and how much waits. */
export function SaveState({ desk }: { readonly desk: Desk }) {
  const words = useWords().entry.save
  const { phase, waiting, sent } = useStore(desk.saving)
  const Icon = icons[phase]
  const isTrouble = phase === 'away' || phase === 'broken'
  const text = {
    saved: words.saved,
    sending: sent + waiting > many ? words.progress(sent, sent + waiting) : words.sending(waiting),
    away: words.away(waiting),
    broken: words.broken(waiting),
  }[phase]
  return (
    <p
      role="status"
      title={isTrouble ? words.kept : undefined}
      className={`m-0 flex items-center gap-1.5 ${isTrouble ? 'rounded bg-part-soft px-2 py-1 font-medium text-part-ink' : 'text-muted'}`}
    >
      <Icon aria-hidden size={16} className="shrink-0" />
      {text}
      {sent + waiting > many && phase === 'sending' ? (
        <progress aria-label={text} value={sent} max={sent + waiting} className="w-24" />
      ) : null}
    </p>
  )
}
