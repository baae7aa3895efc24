import { Link } from '@tanstack/react-router'
import { Redo2, Undo2, Upload } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useDossierAddress } from '../dossier.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useStore } from '../store.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { useWords } from '../words.tsx'
import type { Desk } from './desk.ts'
import type { EntryModel } from './entry-model.ts'
import { readEntrySearch } from './entry-search.ts'

/** Back, again, tables from and to Excel, and the cells that are missing. */
export function GridTools({
  model,
  desk,
  onUndo,
  onRedo,
}: {
  readonly model: EntryModel
  readonly desk: Desk
  readonly onUndo: () => void
  readonly onRedo: () => void
}) {
  const words = useWords().entry
  useStore(desk.version)
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1 border-b border-line bg-paper px-2 py-1">
      <Button look="quiet" onClick={onUndo} className="px-2">
        <Undo2 aria-hidden size={16} />
        {words.undo}
      </Button>
      <Button look="quiet" onClick={onRedo} className="px-2">
        <Redo2 aria-hidden size={16} />
        {words.redo}
      </Button>
      <Tables model={model} />
      <OnlyMissing count={model.missing().length} />
    </div>
  )
}

const TemplateButton = lazy(() =>
  import('../table-import/TemplateButton.tsx').then((found) => ({ default: found.TemplateButton })),
)

/** The same form as a workbook: taken home, and brought back. */
function Tables({ model: { table } }: { readonly model: EntryModel }) {
  const words = useWords().entry
  const { dossier, search } = useDossierAddress()
  const { form, units } = table.entry
  const unit = units.length === 1 ? (units[0]?.id ?? '') : ''
  return (
    <>
      <Link
        to="/ho-so/$dossier/nhap-so-lieu/tu-tep"
        params={{ dossier }}
        search={{ ...search, bieu: form.id } as object}
        className={buttonClass('quiet')}
      >
        <Upload aria-hidden size={16} />
        {words.importTable}
      </Link>
      <Suspense>
        <TemplateButton dossier={dossier} form={form.id} unit={unit} year={table.year} />
      </Suspense>
    </>
  )
}

export function OnlyMissing({ count }: { readonly count: number }) {
  const words = useWords().entry
  const change = useChangeSearch()
  const { thieu } = useOwnSearch(readEntrySearch)
  return (
    <Check
      label={words.onlyMissing(count)}
      checked={thieu}
      onChange={(event) => change({ thieu: event.target.checked ? '1' : undefined })}
      className="ml-2"
    />
  )
}
