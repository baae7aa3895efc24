import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { query } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useSession } from '../session.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { CheckStep } from './CheckStep.tsx'
import { DatesStep } from './DatesStep.tsx'
import {
  emptyDraft,
  isYearOf,
  type Step,
  standardsFor,
  stepInAddress,
  steps,
} from './new-dossier-form.ts'
import { PacksStep } from './PacksStep.tsx'
import { StandardStep } from './StandardStep.tsx'
import { UnitStep } from './UnitStep.tsx'

/** Lập hồ sơ cho đơn vị: five short questions, one a page; what is typed is kept until the dossier is made. */
export function NewDossierScreen() {
  const words = useWords()
  const session = useSession()
  if (!session)
    return (
      <main className="mx-auto max-w-3xl p-4">
        <PageSkeleton />
      </main>
    )
  if (session.person === null)
    return <Navigate to="/dang-nhap" search={{ ve: '/lap-ho-so' }} replace />
  return (
    <main className="mx-auto max-w-3xl p-4">
      {session.acts.includes('createDossier') ? (
        <Wizard />
      ) : (
        <Notice
          title={words.newDossier.notAllowed}
          actions={
            <Link to="/" className={buttonClass()}>
              {words.shell.toDossiers}
            </Link>
          }
        >
          {words.newDossier.notAllowedHint}
        </Notice>
      )}
    </main>
  )
}

function Wizard() {
  const words = useWords().newDossier
  const form = useDraft('new-dossier', emptyDraft)
  const asked = useOwnSearch((search) => steps.find((one) => stepInAddress[one] === search['buoc']))
  const known = useKnownSteps(form.value)
  const at = Math.min(steps.indexOf(asked ?? 'unit'), known)
  const step = steps[at] ?? 'unit'
  const change = useChangeSearch()
  const go = (to: number) => change({ buoc: stepInAddress[steps[to] ?? 'unit'] })
  const props = { draft: form.value, change: form.change, onNext: () => go(at + 1) }
  const heading = useFocus(step)
  return (
    <Page
      title={
        <span ref={heading} tabIndex={-1} className="outline-none">
          {words.title}
        </span>
      }
      lead={`${words.step(at + 1, steps.length)}: ${words.steps[step]}`}
      actions={
        <Link to="/" className={buttonClass('quiet')}>
          {words.cancel}
        </Link>
      }
    >
      {step === 'unit' ? <UnitStep {...props} /> : null}
      {step === 'standard' ? <StandardStep {...props} /> : null}
      {step === 'packs' ? <PacksStep {...props} /> : null}
      {step === 'dates' ? <DatesStep {...props} /> : null}
      {step === 'check' ? (
        <CheckStep {...props} onEdit={(to) => go(steps.indexOf(to))} onMade={form.drop} />
      ) : null}
      {at > 0 ? (
        <p className="m-0">
          <button
            type="button"
            onClick={() => go(at - 1)}
            className="control cursor-pointer border-0 bg-transparent p-0 text-link underline"
          >
            {words.back}
          </button>
          <span className="ml-3 text-sm text-muted">{words.kept}</span>
        </p>
      ) : null}
    </Page>
  )
}

/** The furthest step that what is known allows; an address cannot jump over a question. */
function useKnownSteps({ unit, standard, year }: typeof emptyDraft): number {
  const packs = useQuery(query('listPacks', {})).data?.packs
  const found = useQuery({ ...query('readUnit', { unit }), enabled: unit !== '' }).data?.unit
  if (unit === '') return 0
  if (!packs || !found) return standard === '' ? 1 : steps.length - 1
  const choice = standardsFor(found, packs).find(({ id }) => id === standard)
  return isYearOf(year, choice) ? steps.length - 1 : 1
}

/** A new question takes the focus, so that a reader hears it. */
function useFocus(step: Step) {
  const heading = useRef<HTMLSpanElement>(null)
  const first = useRef(step)
  useEffect(() => {
    if (first.current === step) return
    first.current = step
    heading.current?.focus()
  }, [step])
  return heading
}
