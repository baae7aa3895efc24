import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useMay } from '../session.tsx'
import { useWords } from '../words.tsx'

/** The three parts of the work on figures: enter, what waits for me, sheets. */
export function FigureTabs() {
  const words = useWords().entry.tabs
  const { dossier } = useDossierAddress()
  const may = useMay()
  const mine = useQuery({ ...query('listMyFigures', { dossier }), enabled: may('record') })
  const waiting = mine.data?.work.length ?? 0
  const tabs = [
    { to: '/ho-so/$dossier/nhap-so-lieu', text: words.entry, count: 0, act: 'record' },
    { to: '/ho-so/$dossier/nhap-so-lieu/viec', text: words.work, count: waiting, act: 'record' },
    { to: '/ho-so/$dossier/nhap-so-lieu/phieu', text: words.sheets, count: 0, act: 'readInternal' },
  ] as const
  return (
    <nav aria-label={words.label} className="flex flex-wrap gap-1">
      {tabs
        .filter(({ act }) => may(act))
        .map(({ to, text, count }) => (
          <Link
            key={to}
            to={to}
            params={{ dossier }}
            activeOptions={{ exact: true, includeSearch: false }}
            className="control inline-flex items-center gap-1.5 rounded border border-transparent px-2.5 text-ink no-underline hover:bg-hover aria-[current=page]:border-line-strong aria-[current=page]:bg-paper aria-[current=page]:font-semibold"
          >
            {text}
            {count > 0 ? (
              <span className="rounded-full bg-ink px-1.5 text-xs leading-5 font-semibold text-white">
                {count}
              </span>
            ) : null}
          </Link>
        ))}
    </nav>
  )
}
