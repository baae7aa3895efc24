import { Dialog } from '@base-ui/react/dialog'
import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { type ReadinessView, useDossier, useDossierAddress, useReadiness } from '../dossier.ts'
import { usePaletteHits } from '../search/use-palette-hits.ts'
import { useWords } from '../words.tsx'
import { PaletteList } from './PaletteList.tsx'
import { findEntries, paletteEntries } from './palette-entries.ts'
import { type PaletteRow, usePaletteRows } from './use-palette-rows.tsx'

const shown = 40

/**
 * Ctrl K: to any criterion, indicator, unit or agency of the dossier at once, and as the answer comes to papers, their
 * pages and figures that hold the words; by number or by words without accents.
 */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().shell
  const { data } = useDossier()
  const { dossier } = useDossierAddress()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const judged = useReadiness().data
  const entries = useMemo(
    () => (data ? paletteEntries(data, judgedIn(judged)) : []),
    [data, judged],
  )
  const found = useMemo(() => findEntries(entries, text).slice(0, shown), [entries, text])
  const { hits, isBusy } = usePaletteHits(text)
  const rows = usePaletteRows(found, hits, text)
  const open = (row: PaletteRow | undefined) => {
    if (!row) return
    onClose()
    void navigate({
      to: row.to,
      params: { dossier, ...row.params },
      search: (before: Record<string, unknown>) => ({
        nam: before['nam'],
        ngay: before['ngay'],
        ...row.search,
      }),
    } as never)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') open(rows[active])
    if (!step) return
    event.preventDefault()
    setActive(Math.max(0, Math.min(rows.length - 1, active + step)))
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
              aria-activedescendant={rows[active] ? `palette-${active}` : undefined}
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
          <PaletteList rows={rows} active={active} text={text} isBusy={isBusy} onOpen={open} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The standards by which some unit is judged in the year shown. */
function judgedIn(readiness: ReadinessView | undefined): ReadonlySet<string> {
  return new Set(readiness?.units.flatMap(({ standards }) => standards.map(({ id }) => id)))
}
