import { useDossier } from '../dossier.ts'
import { useWords } from '../words.tsx'

/** A form by its standard's title; the one of measures by the locale. */
export function useFormNames(): (form: string) => string {
  const { measures } = useWords().entry
  const standards = useDossier().data?.standards ?? []
  return (form) =>
    form === 'measures'
      ? measures
      : (standards.find(({ family }) => family === form)?.title ?? form)
}
