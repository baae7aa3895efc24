import type { Output } from '#contract/api.ts'
import { readDay } from '../format.ts'

export type Unit = Output<'listUnits'>['units'][number]
export type PackSummary = Output<'listPacks'>['packs'][number]

export const steps = ['unit', 'standard', 'packs', 'dates', 'check'] as const
export type Step = (typeof steps)[number]

/** The words of a step in the address. */
export const stepInAddress: Readonly<Record<Step, string>> = {
  unit: 'don-vi',
  standard: 'chuan',
  packs: 'bo-quy-dinh',
  dates: 'thoi-han',
  check: 'kiem-tra',
}

export interface NewDossierDraft {
  readonly unit: string
  readonly standard: string
  readonly year: string
  readonly title: string
  readonly deadline: string
  readonly closingOn: string
}

export const emptyDraft: NewDossierDraft = {
  unit: '',
  standard: '',
  year: '',
  title: '',
  deadline: '',
  closingOn: '',
}

/** What each step is given and may change. */
export interface StepProps {
  readonly draft: NewDossierDraft
  readonly change: (part: Partial<NewDossierDraft>) => void
  readonly onNext: () => void
}

export interface StandardChoice {
  readonly id: string
  readonly title: string
  readonly pack: string
  readonly from: number
  readonly to: number
  readonly partial: boolean
}

/** The standards that a unit of this level can ask for, newest period first; only the years in which the unit existed. */
export function standardsFor(unit: Unit, packs: readonly PackSummary[]): readonly StandardChoice[] {
  const since = Number((unit.from ?? '0').slice(0, 4))
  const until = Number((unit.to ?? '9999').slice(0, 4))
  return packs
    .flatMap(({ title: pack, period, standards, role }) =>
      role !== 'criteria' || period === null
        ? []
        : standards
            .filter((one) => one.level === unit.level && one.criteria > 0)
            .filter(({ types }) => types.length === 0 || types.includes(unit.type))
            .map(({ id, title, partial }) => ({
              id,
              title,
              pack,
              from: Math.max(period.from, since),
              to: Math.min(period.to, until),
              partial,
            })),
    )
    .filter((one) => one.from <= one.to)
    .toSorted((a, b) => b.from - a.from || a.id.localeCompare(b.id))
}

export type DateFault = 'day' | 'late' | 'needed'

/** What of the last typed step is wrong; days may stay empty. */
export function dateFaults({
  title,
  deadline,
  closingOn,
}: NewDossierDraft): ReadonlyMap<'title' | 'deadline' | 'closingOn', DateFault> {
  const faults = new Map<'title' | 'deadline' | 'closingOn', DateFault>()
  if (title.trim() === '') faults.set('title', 'needed')
  const isBad = (text: string) => text.trim() !== '' && readDay(text) === null
  if (isBad(deadline)) faults.set('deadline', 'day')
  if (isBad(closingOn)) faults.set('closingOn', 'day')
  const [due, closes] = [readDay(deadline), readDay(closingOn)]
  if (due !== null && closes !== null && closes > due) faults.set('closingOn', 'late')
  return faults
}

/** Is this a year that the chosen standard judges? */
export function isYearOf(text: string, choice: StandardChoice | undefined): boolean {
  const year = Number(text)
  return choice !== undefined && /^\d{4}$/.test(text) && choice.from <= year && year <= choice.to
}
