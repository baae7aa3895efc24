import { useMutation } from '@tanstack/react-query'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'

/** Đọc lại: the file once more, or only its pages that failed. */
export function RereadButton({
  evidence,
  unit,
}: {
  readonly evidence: string
  readonly unit: string
}) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const may = useMay()
  const reread = useMutation({
    mutationFn: () => call('rereadPaper', { dossier, evidence, unit }),
    onSuccess: () => refreshDossier(dossier),
  })
  if (!may('record')) return null
  return (
    <>
      <Button disabled={reread.isPending} onClick={() => reread.mutate()}>
        {words.reread}
      </Button>
      {reread.error ? <RefusalNote error={reread.error} /> : null}
    </>
  )
}
