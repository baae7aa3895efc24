import { Link } from '@tanstack/react-router'
import {
  Archive,
  Award,
  BookOpen,
  Building2,
  ClipboardList,
  FileCheck,
  FilePlus,
  Files,
  History,
  LayoutGrid,
  ListChecks,
  ListTodo,
  MapPin,
  Server,
  ShieldCheck,
  SlidersHorizontal,
  Table2,
  UsersRound,
  X,
} from 'lucide-react'
import { useEffect, useId } from 'react'
import type { Act } from '#domain/access/access.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useMay } from '../session.tsx'
import { useWords, type WordsOf } from '../words.tsx'
import { Account } from './Account.tsx'
import { DossierSwitch } from './DossierSwitch.tsx'

interface Entry {
  readonly to: string
  readonly word: keyof Omit<WordsOf<'navigation'>, 'groups'>
  readonly icon: typeof LayoutGrid
  /** Only for who may do this. */
  readonly act?: Act
}

/** One line a screen: where, which word, which icon; in the order of the work. */
const groups = [
  {
    word: 'follow',
    entries: [
      { to: '/ho-so/$dossier', word: 'overview', icon: LayoutGrid },
      { to: '/ho-so/$dossier/con-thieu', word: 'gaps', icon: ListTodo },
      { to: '/ho-so/$dossier/dieu-kien', word: 'conditions', icon: ShieldCheck },
      { to: '/ho-so/$dossier/tieu-chi', word: 'criteria', icon: ListChecks },
      { to: '/ho-so/$dossier/don-vi', word: 'units', icon: MapPin },
      { to: '/ho-so/$dossier/cong-nhan', word: 'recognitions', icon: Award },
    ],
  },
  {
    word: 'enter',
    entries: [
      { to: '/ho-so/$dossier/nhap-so-lieu', word: 'entry', icon: Table2, act: 'record' },
      { to: '/ho-so/$dossier/danh-muc', word: 'lists', icon: ClipboardList, act: 'readInternal' },
      { to: '/ho-so/$dossier/minh-chung', word: 'evidence', icon: Files, act: 'readInternal' },
      { to: '/ho-so/$dossier/ho-so-cac-nam', word: 'archive', icon: Archive, act: 'readInternal' },
    ],
  },
  {
    word: 'rules',
    entries: [
      { to: '/ho-so/$dossier/thiet-lap', word: 'settings', icon: SlidersHorizontal },
      { to: '/ho-so/$dossier/co-quan', word: 'organisation', icon: Building2, act: 'readInternal' },
      { to: '/ho-so/$dossier/doi-chieu', word: 'confirmation', icon: FileCheck },
      { to: '/ho-so/$dossier/bo-quy-dinh', word: 'packs', icon: BookOpen },
      { to: '/ho-so/$dossier/nhat-ky', word: 'journal', icon: History, act: 'readJournal' },
    ],
  },
] as const satisfies readonly {
  readonly word: keyof WordsOf<'navigation'>['groups']
  readonly entries: readonly Entry[]
}[]

export function Navigation({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { shell: words, navigation } = useWords()
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
          {groups.map((group) => (
            <Group key={group.word} group={group} onClose={onClose} />
          ))}
          {may('manageStaff') ? (
            <Link to="/quan-tri/nguoi-dung" className={lineClass}>
              <UsersRound aria-hidden size={16} className="shrink-0" />
              {navigation.people}
            </Link>
          ) : null}
          {may('operate') ? (
            <Link to="/quan-tri/he-thong" className={lineClass}>
              <Server aria-hidden size={16} className="shrink-0" />
              {navigation.system}
            </Link>
          ) : null}
          {may('createDossier') ? (
            <Link to="/lap-ho-so" className={lineClass}>
              <FilePlus aria-hidden size={16} className="shrink-0" />
              {navigation.newDossier}
            </Link>
          ) : null}
        </nav>
        <Account />
      </div>
    </div>
  )
}

const lineClass =
  'control flex items-center gap-2.5 rounded px-2 text-ink no-underline hover:bg-hover aria-[current=page]:bg-hover aria-[current=page]:font-semibold'

function Group({
  group,
  onClose,
}: {
  readonly group: (typeof groups)[number]
  readonly onClose: () => void
}) {
  const words = useWords().navigation
  const { dossier } = useDossierAddress()
  const may = useMay()
  const heading = useId()
  const entries: readonly Entry[] = group.entries
  return (
    <>
      <h2 id={heading} className="m-0 px-2 pt-2 pb-0.5 text-xs font-medium text-muted">
        {words.groups[group.word]}
      </h2>
      <ul aria-labelledby={heading} className="m-0 grid list-none gap-0.5 p-0">
        {entries
          .filter(({ act }) => act === undefined || may(act))
          .map(({ to, word, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                params={{ dossier }}
                activeOptions={{ exact: to === '/ho-so/$dossier', includeSearch: false }}
                onClick={onClose}
                className={lineClass}
              >
                <Icon aria-hidden size={16} className="shrink-0" />
                {words[word]}
              </Link>
            </li>
          ))}
      </ul>
    </>
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
