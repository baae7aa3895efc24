import { Download } from 'lucide-react'
import { useState } from 'react'
import { download } from '../download.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'

/** Downloads the template of a form: of a unit over the years, else of all units in the dossier's year. */
export function TemplateButton({
  dossier,
  form,
  unit,
  year,
}: {
  readonly dossier: string
  readonly form: string
  readonly unit: string
  readonly year: number
}) {
  const words = useWords().tableImport
  const [error, setError] = useState<unknown>()
  const place = unit === '' ? `year=${year}` : `unit=${encodeURIComponent(unit)}`
  const href = `/api/v1/dossiers/${encodeURIComponent(dossier)}/table-template.xlsx?form=${encodeURIComponent(form)}&${place}`
  return (
    <div className="grid gap-1">
      <Button
        disabled={form === ''}
        onClick={() => {
          setError(undefined)
          download(href).catch(setError)
        }}
      >
        <Download aria-hidden size={16} />
        {words.template}
      </Button>
      {error ? <RefusalNote error={error} /> : null}
    </div>
  )
}
