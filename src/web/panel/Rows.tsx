import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSetSearch } from '../dossier.ts'
import type { Look } from '../looks.ts'
import { toneClass } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'

/** A list of things with their states; each opens in the same panel. */
export function Rows({ children }: { readonly children: ReactNode }) {
  return <ul className="m-0 -mx-2 list-none p-0">{children}</ul>
}

export function Row({
  look,
  open,
  title,
  note,
  end,
}: {
  readonly look: Look
  readonly open: string
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly end?: ReactNode
}) {
  const { looks } = useWords()
  const setSearch = useSetSearch()
  return (
    <li className="border-t border-line">
      <button
        type="button"
        onClick={() => setSearch({ o: open })}
        className="flex w-full items-start gap-2.5 border-0 bg-transparent px-2 py-1.5 text-left hover:bg-hover pointer-coarse:min-h-11"
      >
        <span
          aria-hidden
          className={`mt-px inline-flex h-5 w-5 shrink-0 items-center justify-center rounded-sm border text-xs leading-none font-bold ${toneClass[look.tone]}`}
        >
          {look.glyph}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block leading-snug">{title}</span>
          <span className="block text-sm text-muted">{note ?? looks[look.name]}</span>
        </span>
        {end ? <span className="shrink-0 font-semibold whitespace-nowrap">{end}</span> : null}
        <ChevronRight aria-hidden size={14} className="mt-1 shrink-0 text-muted" />
      </button>
    </li>
  )
}

/** A part of the panel under its own small heading. */
export function Part({
  title,
  aside,
  children,
}: {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="mt-4">
      <div className="mb-1 flex items-center justify-between gap-3">
        <h3 className="m-0 text-base font-semibold">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  )
}
