import { useMutation, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { call, query, refreshDossier } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useDraft } from '../draft.ts'
import { FormFoot } from '../FormFoot.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import { keyOf } from './sheet-key.ts'
import type { Sheet } from './table.ts'

/** One remark on one figure: its item, and the part after a slash. */
interface Remark {
  readonly on: string
  readonly text: string
}

const fresh = { reason: '', only: false, remarks: [] as readonly Remark[] }

/** Đề nghị chỉnh sửa, bổ sung: a reason that the writer reads as it stands, and remarks on single figures. */
export function ReturnDialog({
  sheet,
  onClose,
}: {
  readonly sheet: Sheet
  readonly onClose: () => void
}) {
  const words = useWords().sheets.returning
  const forms = useWords().forms
  const speech = useSpeech()
  const { dossier } = useDossierAddress()
  const { unit, form, year } = sheet
  const draft = useDraft(`return.${dossier}.${keyOf(sheet)}`, fresh)
  const { reason, only, remarks } = draft.value
  const [isTold, setTold] = useState(false)
  const isShort = reason.trim().length < 3
  const send = useMutation({
    mutationFn: () =>
      call('returnSheet', {
        dossier,
        ...{ unit, form, year },
        reason: reason.trim(),
        remarks: remarks.filter(({ text }) => text.trim()).map(remarkOf),
        ...(only ? { items: [...new Set(remarks.map(({ on }) => on.split('/')[0] ?? ''))] } : {}),
      }),
    onSuccess: async () => {
      draft.drop()
      await refreshDossier(dossier)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isShort) setTold(true)
    else send.mutate()
  }
  return (
    <Modal title={words.title(speech.unitName(unit), year)} onClose={onClose}>
      <form noValidate onSubmit={submit} className="mt-2 grid gap-3">
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          maxLength={4000}
          error={isTold && isShort ? forms.tooShort(3) : undefined}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
        <Remarks
          sheet={sheet}
          remarks={remarks}
          onChange={(next) => draft.change({ remarks: next })}
        />
        {remarks.length > 0 ? (
          <Check
            label={words.only}
            checked={only}
            onChange={(event) => draft.change({ only: event.target.checked })}
          />
        ) : null}
        <FormFoot
          submit={words.submit}
          isBusy={send.isPending}
          error={send.error}
          hasFieldFaults={isTold && isShort}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

function remarkOf({ on, text }: Remark) {
  const [item = '', part = ''] = on.split('/')
  return { item, part, text: text.trim() }
}

function Remarks({
  sheet,
  remarks,
  onChange,
}: {
  readonly sheet: Sheet
  readonly remarks: readonly Remark[]
  readonly onChange: (remarks: readonly Remark[]) => void
}) {
  const words = useWords().sheets.returning
  const { dossier } = useDossierAddress()
  const { unit, form, year } = sheet
  const { data } = useQuery(query('readEntry', { dossier, form, units: unit, years: String(year) }))
  const rows = (data?.rows ?? []).map((row) => ({
    value: row.part ? `${row.item}/${row.part}` : row.item,
    label: `${row.number} ${row.partText ? `${row.partText} – ` : ''}${row.text}`.trim(),
  }))
  const named = new Map(rows.map(({ value, label }) => [value, label]))
  const free = rows.filter(({ value }) => !remarks.some(({ on }) => on === value))
  return (
    <div className="grid gap-2">
      {remarks.map((one) => (
        <div key={one.on} className="flex items-start gap-1">
          <TextArea
            label={words.remark(named.get(one.on) ?? one.on)}
            rows={2}
            value={one.text}
            maxLength={4000}
            className="flex-1"
            onChange={(event) =>
              onChange(
                remarks.map((each) =>
                  each.on === one.on ? { ...each, text: event.target.value } : each,
                ),
              )
            }
          />
          <Button
            look="quiet"
            aria-label={words.remove}
            onClick={() => onChange(remarks.filter(({ on }) => on !== one.on))}
            className="px-2"
          >
            <X aria-hidden size={16} />
          </Button>
        </div>
      ))}
      <Select
        label={words.addRemark}
        choices={[{ value: '', label: words.chooseItem }, ...free]}
        value=""
        onChange={(event) =>
          event.target.value && onChange([...remarks, { on: event.target.value, text: '' }])
        }
      />
    </div>
  )
}
