import type { Input } from '#contract/api.ts'
import { readDay } from '../format.ts'
import type { WordsOf } from '../words.tsx'

/** What is typed into the form, as text. */
export interface DeclareForm {
  readonly value: '' | 'yes' | 'no'
  readonly source: string
  readonly title: string
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly keptAt: string
  readonly note: string
}

export const freshDeclaration: DeclareForm = {
  value: '',
  source: '',
  title: '',
  number: '',
  date: '',
  issuer: '',
  keptAt: '',
  note: '',
}

const leastSource = 3

/** What is not right yet, by field, before anything is sent. */
export function declareFaults(
  form: DeclareForm,
  forms: WordsOf<'forms'>,
  words: WordsOf<'conditions'>,
): Partial<Record<keyof DeclareForm, string>> {
  const hasPaper = [form.number, form.date, form.issuer, form.keptAt].some((one) => one.trim())
  return {
    ...(form.value ? {} : { value: forms.needed }),
    ...(form.source.trim().length >= leastSource ? {} : { source: forms.tooShort(leastSource) }),
    ...(hasPaper && !form.title.trim() ? { title: words.titleNeeded } : {}),
    ...(form.date.trim() && !readDay(form.date) ? { date: forms.dayWrong(form.date) } : {}),
  }
}

export function toDeclaration(
  form: DeclareForm,
  dossier: string,
  condition: string,
): Input<'declareFact'> {
  const { number, date, issuer, keptAt } = form
  const title = form.title.trim()
  const note = form.note.trim()
  const document = {
    title,
    ...given({ number, issuer, keptAt }),
    ...(date.trim() ? { date: readDay(date) ?? date } : {}),
  }
  return {
    dossier,
    condition,
    value: form.value === 'yes',
    source: form.source.trim(),
    ...(title ? { document } : {}),
    ...(note ? { note } : {}),
  }
}

function given<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  const filled = Object.entries(fields).filter(([, value]) => value.trim() !== '')
  return Object.fromEntries(filled.map(([key, value]) => [key, value.trim()])) as Partial<T>
}
