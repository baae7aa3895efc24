import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { refusalSentence } from '#contract/locales/refusal-sentence.ts'
import { call, query, refreshDossier } from '../api.ts'
import { useDossier, useDossierAddress, useReadiness } from '../dossier.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Select } from '../ui/Select.tsx'
import { useLanguage, useWords } from '../words.tsx'
import { ItemPicker } from './ItemPicker.tsx'

const pagesForm = /^\s*\d+(\s*[-–]\s*\d+)?(\s*[,;]\s*\d+(\s*[-–]\s*\d+)?)*\s*$/

/** One or many papers × an item × a unit × years, with pages where it is one. Several items one after the other. */
export function LinkDialog({
  papers,
  unit: ofPaper,
  onClose,
}: {
  readonly papers: readonly string[]
  readonly unit: string
  readonly onClose: () => void
}) {
  const words = useWords().evidence
  const speech = useSpeech()
  const [language] = useLanguage()
  const { dossier } = useDossierAddress()
  const year = String(useReadiness().data?.year ?? '')
  const [form, setForm] = useState({
    item: '',
    unit: ofPaper,
    from: year,
    to: year,
    document: '',
    pages: '',
  })
  const [tried, setTried] = useState(false)
  const [said, setSaid] = useState('')
  const set = (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part }))
  const faults = faultsOf(form, words)
  const link = useMutation({
    mutationFn: () =>
      call('linkEvidence', {
        dossier,
        unit: form.unit,
        evidence: [...papers],
        item: form.item,
        from: Number(form.from),
        to: Number(form.to),
        ...(form.document ? { document: form.document } : {}),
        ...(form.pages.trim() ? { pages: form.pages.trim() } : {}),
      }),
    onSuccess: () => void refreshDossier(dossier),
  })
  const save = async (goesOn: boolean) => {
    setTried(true)
    if (Object.values(faults).some(Boolean)) return
    setSaid('')
    const answer = await link.mutateAsync().catch(() => null)
    if (!answer) return
    const [failed] = answer.failed
    if (failed)
      setSaid(
        `${words.bulkDone(answer.papers.length, answer.failed.length)} ${refusalSentence(failed.code, failed.details, language)}`,
      )
    else if (!goesOn) onClose()
    else {
      setSaid(words.linkedNow(speech.names.item(form.item)))
      setTried(false)
      // What was chosen meanwhile stays.
      setForm((now) =>
        now.item === form.item ? { ...now, item: '', document: '', pages: '' } : now,
      )
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(false)
  }
  return (
    <Modal title={words.linkTitle(papers.length)} onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-3 grid gap-3">
        <ItemPicker
          label={words.linkItem}
          hint={words.linkItemHint}
          value={form.item}
          error={tried ? faults.item : undefined}
          onChoose={(item) => set({ item, document: '' })}
        />
        <Place form={form} set={set} error={tried ? faults.years : undefined} />
        <Document form={form} set={set} />
        {papers.length === 1 ? (
          <Field
            label={words.linkPages}
            hint={words.linkPagesHint}
            value={form.pages}
            error={tried ? faults.pages : undefined}
            onChange={(event) => set({ pages: event.target.value })}
          />
        ) : null}
        {link.error ? <RefusalNote error={link.error} /> : null}
        <p role="status" className="m-0 empty:hidden">
          {said}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={link.isPending}>
            {words.linkSave}
          </Button>
          <Button disabled={link.isPending} onClick={() => void save(true)}>
            {words.linkAnother}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface LinkForm {
  readonly item: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly document: string
  readonly pages: string
}

interface PartOf {
  readonly form: LinkForm
  readonly set: (part: Partial<LinkForm>) => void
}

function Place({ form, set, error }: PartOf & { readonly error?: string | undefined }) {
  const words = useWords().evidence
  const units = useDossier().data?.units ?? []
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-[2fr_1fr_1fr]">
      <Select
        label={words.linkUnit}
        className="max-sm:col-span-2"
        value={form.unit}
        choices={units.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        onChange={(event) => set({ unit: event.target.value, document: '' })}
      />
      <Field
        label={words.linkFrom}
        inputMode="numeric"
        value={form.from}
        error={error}
        onChange={(event) => set({ from: event.target.value })}
      />
      <Field
        label={words.linkTo}
        inputMode="numeric"
        value={form.to}
        onChange={(event) => set({ to: event.target.value })}
      />
    </div>
  )
}

/** Which of the documents that the list asks for this is. */
function Document({ form, set }: PartOf) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const year = Number(form.to)
  const list = useQuery({
    ...query('readEvidenceList', { dossier, unit: form.unit, year }),
    enabled: form.item !== '' && year > 1900,
  })
  const items = list.data?.criteria.flatMap((criterion) => criterion.items) ?? []
  const documents = items.find(({ item }) => item === form.item)?.documents ?? []
  if (documents.length === 0) return null
  return (
    <Select
      label={words.linkDocument}
      value={form.document}
      choices={[
        { value: '', label: words.linkNoDocument },
        ...documents.map((one) => ({
          value: one.document,
          label: `${one.present.length > 0 ? '✓ ' : ''}${one.name}`,
        })),
      ]}
      onChange={(event) => set({ document: event.target.value })}
    />
  )
}

function faultsOf(form: LinkForm, words: ReturnType<typeof useWords>['evidence']) {
  const [from, to] = [Number(form.from), Number(form.to)]
  const areYears = [from, to].every(
    (year) => Number.isInteger(year) && year >= 1900 && year <= 2200,
  )
  return {
    item: form.item ? undefined : words.noItem,
    years: areYears && from <= to ? undefined : words.yearsWrong,
    pages: form.pages.trim() && !pagesForm.test(form.pages) ? words.linkPagesWrong : undefined,
  }
}
