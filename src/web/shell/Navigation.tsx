import { Link } from '@tanstack/react-router'
import {
  Award,
  BookOpen,
  FileCheck,
  FilePlus,
  LayoutGrid,
  ListChecks,
  ListTodo,
  MapPin,
  ShieldCheck,
  SlidersHorizontal,
  X,
} from 'lucide-react'
import { useEffect } from 'react'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useMay } from '../session.tsx'
import { useWords, type WordsOf } from '../words.tsx'
import { Account } from './Account.tsx'
import { DossierSwitch } from './DossierSwitch.tsx'

/** One line a screen: where, which word, which icon. */
const entries = [
  { to: '/ho-so/$dossier', word: 'overview', icon: LayoutGrid },
  { to: '/ho-so/$dossier/con-thieu', word: 'gaps', icon: ListTodo },
  { to: '/ho-so/$dossier/dieu-kien', word: 'conditions', icon: ShieldCheck },
  { to: '/ho-so/$dossier/tieu-chi', word: 'criteria', icon: ListChecks },
  { to: '/ho-so/$dossier/don-vi', word: 'units', icon: MapPin },
  { to: '/ho-so/$dossier/cong-nhan', word: 'recognitions', icon: Award },
  { to: '/ho-so/$dossier/thiet-lap', word: 'settings', icon: SlidersHorizontal },
  { to: '/ho-so/$dossier/doi-chieu', word: 'confirmation', icon: FileCheck },
  { to: '/ho-so/$dossier/bo-quy-dinh', word: 'packs', icon: BookOpen },
] as const satisfies readonly {
  readonly to: string
  readonly word: keyof WordsOf<'shell'>
  readonly icon: typeof LayoutGrid
}[]

export function Navigation({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}) {
  const words = useWords().shell
  const { dossier } = useDossierAddress()
  const may = useMay()
  useEscape(open, onClose)
  return (
    <div
      className={`${open ? 'fixed inset-0 z-50 overflow-y-auto' : 'max-md:hidden'} border-r border-line bg-paper md:sticky md:top-0 md:h-screen md:overflow-y-auto print:hidden`}
    >
      <div className="flex h-full flex-col gap-2 p-2">
        <div className="flex items-start justify-between gap-2 px-2 pt-2">
          <Place />
          {open ? (
            <button
              type="button"
              aria-label={words.close}
              onClick={onClose}
              className="control inline-flex min-w-8 items-center justify-center rounded hover:bg-hover md:hidden"
            >
              <X aria-hidden size={20} />
            </button>
          ) : null}
        </div>
        <DossierSwitch />
        <nav aria-label={words.navigation}>
          <ul className="m-0 grid list-none gap-0.5 p-0">
            {entries.map(({ to, word, icon: Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  params={{ dossier }}
                  activeOptions={{ exact: to === '/ho-so/$dossier', includeSearch: false }}
                  onClick={onClose}
                  className="control flex items-center gap-2.5 rounded px-2 text-ink no-underline hover:bg-hover aria-[current=page]:bg-hover aria-[current=page]:font-semibold"
                >
                  <Icon aria-hidden size={16} className="shrink-0" />
                  {words[word]}
                </Link>
              </li>
            ))}
            {may('createDossier') ? (
              <li>
                <Link
                  to="/lap-ho-so"
                  className="control flex items-center gap-2.5 rounded px-2 text-ink no-underline hover:bg-hover"
                >
                  <FilePlus aria-hidden size={16} className="shrink-0" />
                  {words.newDossier}
                </Link>
              </li>
            ) : null}
          </ul>
        </nav>
        <Account />
      </div>
    </div>
  )
}

function Place() {
  const words = useWords().shell
  const { data } = useDossier()
  const unit = data?.units.find(({ id }) => id === data.dossier.unit)
  return (
    <div className="min-w-0">
      <p className="m-0 text-lg leading-tight font-bold text-brand">{words.product}</p>
      <p className="m-0 truncate text-xs text-muted">{unit?.fullName ?? '\u00a0'}</p>
    </div>
  )
}

function useEscape(active: boolean, onEscape: () => void) {
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent) => event.key === 'Escape' && onEscape()
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [active, onEscape])
}
