import { day, readDay } from '../format.ts'
import type { WordsOf } from '../words.tsx'
import type { Paper } from './use-library.ts'

/** What is said of a paper, as typed. */
export interface PaperForm {
  readonly title: string
  readonly type: string
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly pages: string
  readonly keptAt: string
  readonly note: string
  readonly restricted: boolean
}

export const emptyForm: PaperForm = {
  title: '',
  type: 'other',
  number: '',
  date: '',
  issuer: '',
  periodFrom: '',
  periodTo: '',
  pages: '',
  keptAt: '',
  note: '',
  restricted: false,
}

export function formOf(paper: Paper): PaperForm {
  const date = (value: string | null) => (value ? day(value) : '')
  return {
    title: paper.title,
    type: paper.type || 'other',
    number: paper.number ?? '',
    date: date(paper.date),
    issuer: paper.issuer ?? '',
    periodFrom: date(paper.periodFrom),
    periodTo: date(paper.periodTo),
    pages: paper.pages === null ? '' : String(paper.pages),
    keptAt: paper.keptAt ?? '',
    note: paper.note ?? '',
    restricted: paper.restricted,
  }
}

export function isSame(a: PaperForm, b: PaperForm): boolean {
  return (Object.keys(emptyForm) as (keyof PaperForm)[]).every((key) => a[key] === b[key])
}

/** What the server is told; fields that are empty are not there. */
export function toSaid(form: PaperForm) {
  const said = {
    title: form.title.trim(),
    number: form.number.trim(),
    date: readDay(form.date),
    issuer: form.issuer.trim(),
    periodFrom: readDay(form.periodFrom),
    periodTo: readDay(form.periodTo),
    pages: form.pages.trim() ? Number(form.pages) : null,
    keptAt: form.keptAt.trim(),
    note: form.note.trim(),
  }
  const there = Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== '' && value !== null),
  ) as { [K in keyof typeof said]?: NonNullable<(typeof said)[K]> }
  return { ...there, title: said.title, type: form.type, restricted: form.restricted }
}

export type FormFaults = Readonly<Partial<Record<keyof PaperForm, string>>>

/** What is not right yet, by field, in sentences. `needsPlace`: without a file, where it is kept must be said. */
export function formFaults(
  form: PaperForm,
  needsPlace: boolean,
  words: WordsOf<'forms'>,
): FormFaults {
  const days = (['date', 'periodFrom', 'periodTo'] as const).flatMap((key) =>
    form[key].trim() && !readDay(form[key]) ? [[key, words.dayWrong(form[key])] as const] : [],
  )
  const pages = form.pages.trim()
  const isCount = pages === '' || /^[1-9]\d{0,4}$/.test(pages)
  return Object.fromEntries([
    ...(form.title.trim() ? [] : [['title', words.needed] as const]),
    ...(needsPlace && form.keptAt.trim().length < 3
      ? [['keptAt', words.tooShort(3)] as const]
      : []),
    ...(isCount ? [] : [['pages', words.faultOther] as const]),
    ...days,
  ])
}

/** A form under way: `base` is the paper as it is now; of `conflicts` another wrote something else meanwhile. */
export interface HeldForm {
  readonly form: PaperForm
  readonly base: PaperForm
  readonly conflicts: readonly (keyof PaperForm)[]
}

export function heldForm(form: PaperForm): HeldForm {
  return { form, base: form, conflicts: [] }
}

/** What is typed stays when the paper changes meanwhile; what was not touched follows it; what both changed is told. */
export function withFresh({ form, base, conflicts }: HeldForm, fresh: PaperForm): HeldForm {
  const keys = Object.keys(emptyForm) as (keyof PaperForm)[]
  const kept = keys.filter((key) => form[key] !== base[key] && form[key] !== fresh[key])
  return {
    base: fresh,
    form: { ...fresh, ...Object.fromEntries(kept.map((key) => [key, form[key]])) },
    conflicts: kept.filter((key) => fresh[key] !== base[key] || conflicts.includes(key)),
  }
}
