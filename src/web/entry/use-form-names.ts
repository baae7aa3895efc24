import { useDossier } from '../dossier.ts'
import { useWords } from '../words.tsx'

/** A form by the title that its standard has in a year; the form of measures by the locale. */
export function useFormNames(): (form: string, year: number) => string {
  const { measures } = useWords().entry
  const data = useDossier().data
  return (form, year) => {
    if (form === 'measures') return measures
    const pack = data?.dossier.years.find(({ from, to }) => from <= year && year <= to)?.pack
    const known = data?.standards.filter(({ family }) => family === form) ?? []
    return (known.find((one) => one.pack === pack) ?? known.at(-1))?.title ?? form
  }
}
