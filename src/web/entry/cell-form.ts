import { readDay } from '../format.ts'
import {
  blank,
  type Content,
  type FormRow,
  isAnswer,
  type Kind,
  plainNumber,
  readTyped,
  typedInto,
} from './content.ts'

/** The details of a cell while they are typed: all of it text, until it is put into the cell. */
export interface CellForm {
  readonly kind: Kind
  readonly value: string
  readonly hasCounts: boolean
  readonly numerator: string
  readonly denominator: string
  readonly none: boolean
  readonly isPart: boolean
  readonly from: string
  readonly to: string
  readonly source: string
  readonly evidence: readonly string[]
  readonly page: string
  readonly note: string
}

export type CellFault = 'value' | 'counts' | 'note' | 'from' | 'to'

export function formOf(content: Content | null, kind: Kind): CellForm {
  const { numerator, denominator, from, to, ...said } = content ?? { ...blank, kind }
  return {
    kind: said.kind,
    value: numerator === undefined ? said.text : '',
    hasCounts: numerator !== undefined,
    numerator: numerator === undefined ? '' : plainNumber(numerator),
    denominator: denominator === undefined ? '' : plainNumber(denominator),
    none: said.none ?? false,
    isPart: from !== undefined,
    from: from ?? '',
    to: to ?? '',
    source: said.source,
    evidence: said.evidence,
    page: said.page ?? '',
    note: said.note ?? '',
  }
}

/** What the form says, with what is not right yet. A text that is no answer may still be put into the cell: it waits there. */
export function contentOfForm(
  form: CellForm,
  row: FormRow,
): { readonly content: Content | null; readonly faults: readonly CellFault[] } {
  const { kind, source, evidence, none } = form
  const kept: Content = {
    text: '',
    kind,
    source: source.trim(),
    evidence,
    ...(form.page.trim() ? { page: form.page.trim() } : {}),
    ...(form.note.trim() ? { note: form.note.trim() } : {}),
    ...periodOf(form),
  }
  const text = form.hasCounts ? `${form.numerator}/${form.denominator}` : form.value
  const content = none ? { ...kept, none } : typedInto(kept, text, row)
  return { content, faults: faultsOf(form, content, readTyped(text, row).kind) }
}

function periodOf({ isPart, from, to }: CellForm) {
  return isPart ? { from: readDay(from) ?? from, to: readDay(to) ?? to } : {}
}

function faultsOf(
  form: CellForm,
  content: Content | null,
  read: ReturnType<typeof readTyped>['kind'],
): readonly CellFault[] {
  const isUnread = !form.none && (read === 'wrong' || read === 'doubtful')
  const checks: readonly (readonly [boolean, CellFault])[] = [
    [form.none && !isAnswer(content), 'note'],
    [isUnread && form.hasCounts, 'counts'],
    [isUnread && !form.hasCounts, 'value'],
    [form.isPart && !readDay(form.from), 'from'],
    [form.isPart && !readDay(form.to), 'to'],
  ]
  return checks.flatMap(([isFault, fault]) => (isFault ? [fault] : []))
}
