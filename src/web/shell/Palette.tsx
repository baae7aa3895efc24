import { Dialog } from '@base-ui/react/dialog'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { type ReadinessView, useDossier, useDossierAddress, useReadiness } from '../dossier.ts'
import { fold } from '../format.ts'
import { useWords } from '../words.tsx'
import { findEntries, paletteEntries } from './palette-entries.ts'

const shown = 40

/** Ctrl K: to any criterion, indicator, unit or agency of the dossier, by number or by name without accents. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().shell
  const { dossier } = useDossierAddress()
  const { data } = useDossier()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const judged = useReadiness().data
  const entries = useMemo(
    () => (data ? paletteEntries(data, judgedIn(judged)) : []),
    [data, judged],
  )
  const found = useMemo(() => findEntries(entries, text).slice(0, shown), [entries, text])
  const open = (index: number) => {
    const entry = found[index]
    if (!entry) return
    onClose()
    const to = entry.kind === 'agency' ? '/ho-so/$dossier/con-thieu' : '/ho-so/$dossier'
    void navigate({ to, params: { dossier }, search: entry.search } as never)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') open(active)
    if (!step) return
    event.preventDefault()
    setActive(Math.max(0, Math.min(found.length - 1, active + step)))
  }
  return (
    <Dialog.Root open onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-60 bg-ink/35" />
        <Dialog.Popup className="fixed top-[8vh] left-1/2 z-70 flex max-h-[80vh] w-160 max-w-[calc(100vw-1rem)] -translate-x-1/2 flex-col overflow-hidden rounded-md bg-paper shadow-xl">
          <Dialog.Title className="sr-only">{words.search}</Dialog.Title>
          <div className="flex items-center gap-2 border-b border-line px-3">
            <Search aria-hidden size={18} className="text-muted" />
            <input
              role="combobox"
              aria-expanded
              aria-controls="palette-list"
              aria-activedescendant={found[active] ? `palette-${active}` : undefined}
              aria-label={words.search}
              placeholder={words.search}
              autoComplete="off"
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setActive(0)
              }}
              onKeyDown={onKeyDown}
              className="h-12 w-full bg-transparent text-lg outline-none placeholder:text-muted"
            />
          </div>
          <Results found={found} active={active} text={text} onOpen={open} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The standards by which some unit is judged in the year shown. */
function judgedIn(readiness: ReadinessView | undefined): ReadonlySet<string> {
  return new Set(readiness?.units.flatMap(({ standards }) => standards.map(({ id }) => id)))
}

function Results({
  found,
  active,
  text,
  onOpen,
}: {
  readonly found: ReturnType<typeof findEntries>
  readonly active: number
  readonly text: string
  readonly onOpen: (index: number) => void
}) {
  const words = useWords().shell
  const empty = fold(text).trim() ? words.searchEmpty(text) : words.searchStart
  return (
    <>
      <p role="status" className={found.length > 0 ? 'sr-only' : 'm-0 p-4 text-muted'}>
        {found.length > 0 ? words.searchCount(found.length) : empty}
      </p>
      <div id="palette-list" role="listbox" aria-label={words.search} className="overflow-y-auto">
        {found.map((entry, index) => (
          <div
            key={entry.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' })
            }}
            onPointerUp={() => onOpen(index)}
            className="flex cursor-pointer items-baseline gap-3 px-3 py-1.5 hover:bg-hover aria-selected:bg-hover"
          >
            <span className="w-14 shrink-0 text-sm text-muted">{words[entry.kind]}</span>
            <span className="w-10 shrink-0 font-semibold">{entry.number}</span>
            <span className="min-w-0">
              {entry.name}
              {entry.note ? <span className="text-muted"> · {entry.note}</span> : null}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
