import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { rememberDossier } from './last-dossier.ts'

/** Another dossier: shown only when the person may see more than one. */
export function DossierSwitch() {
  const words = useWords().shell
  const { dossier } = useDossierAddress()
  const navigate = useNavigate()
  const { data } = useQuery(query('listDossiers', {}))
  const dossiers = data?.dossiers ?? []
  if (dossiers.length < 2) return null
  return (
    <Select
      label={words.dossier}
      hideLabel
      className="px-1"
      value={dossier}
      choices={dossiers.map(({ id, unitName, year, title }) => ({
        value: id,
        label: `${unitName || title}, ${year}`,
      }))}
      onChange={(event) => {
        rememberDossier(event.target.value)
        void navigate({
          to: '/ho-so/$dossier',
          params: { dossier: event.target.value },
          search: { nam: undefined, ngay: undefined } as object,
        })
      }}
    />
  )
}
