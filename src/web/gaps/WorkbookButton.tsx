import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useDossierAddress } from '../dossier.ts'
import { download } from '../download.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { type GapSearch, workbookHref } from './gap-search.ts'

/** The list as it is filtered, as an Excel file made by the server. */
export function WorkbookButton({ search }: { readonly search: GapSearch }) {
  const words = useWords().gaps
  const { at } = useDossierAddress()
  const save = useMutation({ mutationFn: () => download(workbookHref(at, search)) })
  return (
    <div className="grid justify-items-end gap-1">
      <Button onClick={() => save.mutate()} disabled={save.isPending}>
        <Download aria-hidden size={16} />
        {save.isPending ? words.excelBusy : words.excel}
      </Button>
      {save.error ? <RefusalNote lead={words.excelFailed} error={save.error} /> : null}
    </div>
  )
}
