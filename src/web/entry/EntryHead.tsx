import { Link } from '@tanstack/react-router'
import { Send } from 'lucide-react'
import { useDossierAddress } from '../dossier.ts'
import { buttonClass } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import type { Desk } from './desk.ts'
import { FigureTabs } from './FigureTabs.tsx'
import { SaveState } from './SaveState.tsx'
import type { Entry } from './table.ts'

/** The title, whether all is saved, and the one thing that leads on: to send. */
export function EntryHead({
  desk,
  scope,
  isPhone,
}: {
  readonly desk: Desk
  readonly scope: Entry
  readonly isPhone: boolean
}) {
  const words = useWords().entry
  const { dossier, search } = useDossierAddress()
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <h1 className="m-0 text-2xl leading-tight font-semibold">{words.title}</h1>
      <FigureTabs />
      <div
        className={`flex flex-wrap items-center gap-3 ${isPhone ? 'w-full justify-between' : 'ml-auto'}`}
      >
        <SaveState desk={desk} />
        <Link
          to="/ho-so/$dossier/nhap-so-lieu/gui"
          params={{ dossier }}
          search={{ ...search, bieu: scope.form.id } as typeof search}
          className={buttonClass('primary')}
        >
          <Send aria-hidden size={16} />
          {words.send}
        </Link>
      </div>
    </header>
  )
}
