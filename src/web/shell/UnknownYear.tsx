import type { ReactNode } from 'react'
import { useDossier, useDossierAddress, useSetSearch } from '../dossier.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words.tsx'

/** A year in the address that the dossier does not judge: says so and leads to the one it does. */
export function UnknownYear({ children }: { readonly children: ReactNode }) {
  const words = useWords().shell
  const { search } = useDossierAddress()
  const setSearch = useSetSearch()
  const dossier = useDossier().data?.dossier
  if (!dossier || search.nam === undefined) return children
  const first = Math.min(dossier.year, ...dossier.years.map(({ from }) => from))
  if (search.nam >= first && search.nam <= dossier.year) return children
  return (
    <Notice
      title={words.unknownYearTitle(search.nam)}
      actions={
        <Button onClick={() => setSearch({ nam: undefined })}>
          {words.showYear(dossier.year)}
        </Button>
      }
    >
      {words.unknownYear(first, dossier.year)}
    </Notice>
  )
}
