import type { Input } from '#contract/api.ts'
import { day, readDay } from '../format.ts'
import type { WordsOf } from '../words.tsx'
import type { RecognitionRow, RecognitionView } from './recognition-rows.ts'

/** What is typed into the form, as text. */
export interface RecognitionForm {
  readonly unit: string
  readonly standard: string
  readonly number: string
  readonly day: string
  readonly year: string
  readonly pack: string
  readonly state: RecognitionView['state']
  readonly recheckedUnder: readonly string[]
  readonly knownOn: string
  readonly source: string
  readonly note: string
}

export function freshRecognition(unit: string, standard: string, on: string): RecognitionForm {
  return {
    unit,
    standard,
    number: '',
    day: '',
    year: '',
    pack: '',
    state: 'valid',
    recheckedUnder: [],
    knownOn: day(on),
    source: '',
    note: '',
  }
}

/** What is known of a unit, to be re-checked or corrected. */
export function formOf({ unit, standard, record }: RecognitionRow, on: string): RecognitionForm {
  const fresh = freshRecognition(unit, record?.standard ?? standard.id, on)
  if (!record) return fresh
  return {
    ...fresh,
    number: record.number ?? '',
    day: record.day ? day(record.day) : '',
    year: record.year === undefined ? '' : String(record.year),
    pack: record.pack ?? '',
    state: record.state,
    recheckedUnder: record.recheckedUnder,
    knownOn: day(record.knownOn),
    source: record.source,
    note: record.note ?? '',
  }
}

type Faults = Partial<Record<keyof RecognitionForm, string>>

/** What is not right yet, by field, before anything is sent. */
export function recognitionFaults(
  form: RecognitionForm,
  forms: WordsOf<'forms'>,
  words: WordsOf<'recognition'>,
): Faults {
  const decided = readDay(form.day)
  const known = readDay(form.knownOn)
  const faults: [keyof RecognitionForm, boolean, string][] = [
    ['unit', !form.unit, forms.needed],
    ['standard', !form.standard, forms.needed],
    ['day', form.day.trim() !== '' && !decided, forms.dayWrong(form.day)],
    ['year', form.year.trim() !== '' && !/^\d{4}$/.test(form.year.trim()), words.yearWrong],
    ['source', !form.source.trim(), forms.needed],
    ['knownOn', !known, form.knownOn.trim() ? forms.dayWrong(form.knownOn) : forms.needed],
    ['knownOn', Boolean(decided && known && known < decided), words.knownBeforeDay],
  ]
  return Object.fromEntries(
    faults.flatMap(([key, isWrong, fault]) => (isWrong ? [[key, fault]] : [])),
  )
}

/** `before`: what the form does not show (papers, basis) stays as it was. */
export function toRecognition(
  form: RecognitionForm,
  before: RecognitionView | undefined,
): Input<'recordRecognition'>['recognition'] {
  const text = (key: 'number' | 'pack' | 'note') => {
    const value = form[key].trim()
    return value ? { [key]: value } : {}
  }
  const decided = readDay(form.day)
  return {
    unit: form.unit,
    standard: form.standard,
    ...text('number'),
    ...(decided ? { day: decided } : {}),
    ...(form.year.trim() ? { year: Number(form.year) } : {}),
    ...text('pack'),
    state: form.state,
    recheckedUnder: [...form.recheckedUnder],
    knownOn: readDay(form.knownOn) ?? form.knownOn,
    source: form.source.trim(),
    evidence: before ? [...before.evidence] : [],
    ...(before?.basis ? { basis: before.basis } : {}),
    ...(before?.confidence ? { confidence: before.confidence } : {}),
    ...text('note'),
  }
}
