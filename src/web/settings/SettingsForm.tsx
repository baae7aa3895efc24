import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { RestoredNote } from '../FormFoot.tsx'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useWords } from '../words.tsx'
import { GroundFields } from './GroundFields.tsx'
import { ParameterList } from './ParameterList.tsx'
import { Review } from './Review.tsx'
import { checkDraft, emptyDraft, type FieldFault, fieldId, type Settings } from './settings-form.ts'
import { TargetList } from './TargetList.tsx'

/** Type many levels, one legal ground, check, issue. What is typed stays in this browser until it is issued. */
export function SettingsForm({ settings }: { readonly settings: Settings }) {
  const words = useWords().settings
  const { dossier } = useDossierAddress()
  const form = useDraft(`settings.${dossier}`, emptyDraft)
  const isChecking = useOwnSearch((search) => search['buoc'] === 'kiem-tra')
  const go = useChangeSearch()
  const [tried, setTried] = useState(false)
  const checked = checkDraft(form.value, settings)
  const isSound = checked.faults.size === 0 && checked.count > 0
  const issue = useMutation({
    mutationFn: () => call('issueOverlay', { dossier, ...checked.decision }),
    onSuccess: () => {
      form.drop()
      setTried(false)
      go({ buoc: undefined })
      void refreshDossier(dossier)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    issue.reset()
    if (isSound) go({ buoc: 'kiem-tra' })
  }
  if (isChecking && isSound)
    return (
      <Review
        settings={settings}
        decision={checked.decision}
        isBusy={issue.isPending}
        error={issue.error}
        onIssue={() => issue.mutate()}
        onEdit={() => go({ buoc: undefined })}
      />
    )
  const { levels, parameters } = form.value
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      {issue.data ? (
        <p role="status" className="m-0 rounded bg-done p-2 font-medium text-done-ink">
          {words.issued(issue.data.version)}
        </p>
      ) : null}
      {form.isRestored && checked.count > 0 ? <RestoredNote onDrop={form.drop} /> : null}
      {tried && !isSound ? <ErrorSummary faults={checked.faults} count={checked.count} /> : null}
      <TargetList
        settings={settings}
        typed={levels}
        onChange={(key, text) => form.change({ levels: { ...levels, [key]: text } })}
      />
      <ParameterList
        settings={settings}
        typed={parameters}
        onChange={(id, text) => form.change({ parameters: { ...parameters, [id]: text } })}
      />
      <GroundFields
        draft={form.value}
        onChange={form.change}
        faults={tried ? checked.faults : new Map()}
      />
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-line bg-wash py-2">
        <Button type="submit" look="primary">
          {words.check(checked.count)}
        </Button>
        {checked.count > 0 ? (
          <span className="text-muted">{words.typed(checked.count)}</span>
        ) : null}
      </div>
    </form>
  )
}

/** What must be mended, each a link to its field. It takes the focus when it appears. */
function ErrorSummary({
  faults,
  count,
}: {
  readonly faults: ReadonlyMap<string, FieldFault>
  readonly count: number
}) {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const label = (key: string) =>
    key === 'number' || key === 'day' || key === 'issuer' ? words.settings[key] : key
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Card title={words.settings.errors} className="border-fail">
        <ul className="m-0 pr-3 pb-3 pl-8 list-disc">
          {count === 0 ? <li>{words.settings.nothingTyped}</li> : null}
          {[...faults].map(([key, fault]) => (
            <li key={key}>
              <a
                href={`#${fieldId(key)}`}
                onClick={(event) => focusOn(event, key)}
                className="text-link"
              >
                {label(key)}: {words.settings.faultNames[fault]}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function focusOn(event: { readonly preventDefault: () => void }, key: string) {
  const field = document.getElementById(fieldId(key))
  if (!field) return
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}
