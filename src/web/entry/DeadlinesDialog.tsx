import { useQuery } from '@tanstack/react-query'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { day } from '../format.ts'
import { useMay } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useWords } from '../words.tsx'
import { DeadlineForm } from './DeadlineForm.tsx'
import { ExtensionForm } from './ExtensionForm.tsx'
import type { Sheet } from './table.ts'
import { useFormNames } from './use-form-names.ts'

/** Thời hạn nhập số liệu: due days that lock, and exceptions for single units. */
export function DeadlinesDialog({
  sheets,
  onClose,
}: {
  readonly sheets: readonly Sheet[]
  readonly onClose: () => void
}) {
  const words = useWords()
  const own = words.sheets.deadlines
  const speech = useSpeech()
  const formName = useFormNames()
  const may = useMay()
  const { dossier } = useDossierAddress()
  const terms = useQuery(query('listDeadlines', { dossier }))
  return (
    <Modal title={own.title} onClose={onClose}>
      <Loaded of={terms}>
        {({ usual, deadlines, extensions }) => (
          <div className="mt-2 grid gap-4">
            <section className="grid gap-1">
              <p className="m-0 text-muted">
                {usual.due ? own.usual(day(usual.due), usual.locks) : own.usualNone}
              </p>
              <ul className="m-0 grid list-none gap-0.5 p-0">
                {deadlines.map(({ form, year, due, locks }) => (
                  <li key={`${form} ${year}`}>
                    {own.line(formName(form, year), year, day(due), locks)}
                  </li>
                ))}
              </ul>
            </section>
            {may('unlock') ? <DeadlineForm sheets={sheets} /> : null}
            <section className="grid gap-2 border-t border-line pt-3">
              <h3 className="m-0 text-base font-semibold">{own.exceptions}</h3>
              <p className="m-0 text-sm text-muted">{own.exceptionsHint}</p>
              {extensions.length === 0 ? (
                <p className="m-0 text-muted">{own.noExceptions}</p>
              ) : null}
              <ul className="m-0 grid list-none gap-0.5 p-0">
                {extensions.map(({ unit, form, year, until, reason, expired, at }) => (
                  <li
                    key={`${unit} ${form} ${year} ${at}`}
                    className={expired ? 'text-muted line-through' : ''}
                  >
                    {own.granting(
                      speech.unitName(unit),
                      formName(form, year),
                      year,
                      day(until),
                      reason,
                    )}
                  </li>
                ))}
              </ul>
              {may('unlock') ? <ExtensionForm sheets={sheets} /> : null}
            </section>
            <div>
              <Button onClick={onClose}>{words.shell.close}</Button>
            </div>
          </div>
        )}
      </Loaded>
    </Modal>
  )
}
