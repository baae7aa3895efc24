import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useMay } from '../session.tsx'
import { useSpeech } from '../speech.ts'
import { Check } from '../ui/Check.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { cellKey } from './desk-state.ts'
import type { ToSend } from './SendScreen.tsx'
import type { Entry } from './table.ts'

/** One sheet before it goes: how complete it is, and what it lacks, each missing figure with its place in the grid. */
export function SendSheet({
  sheet,
  rows,
  isChosen,
  onChoose,
}: {
  readonly sheet: ToSend
  readonly rows: Entry['rows']
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const words = useWords().sheets.sending
  const speech = useSpeech()
  const { dossier, search } = useDossierAddress()
  const { unit, form, year, asked, answered, count } = sheet
  const may = useMay()
  const { data } = useQuery({
    ...query('readSheet', { dossier, unit, form, year }),
    enabled: may('readInternal'),
  })
  const missing = data?.missing ?? []
  const named = new Map(rows.map((row) => [`${row.item} ${row.part}`, row]))
  return (
    <section className="rounded border border-line bg-paper p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Check
          label={<b className="font-semibold">{words.sheet(speech.unitName(unit), year)}</b>}
          hint={words.willSend(count)}
          checked={isChosen}
          onChange={onChoose}
        />
        {answered >= asked ? (
          <Tag tone="done">{words.complete}</Tag>
        ) : (
          <Tag tone="warn">{words.missing(asked - answered)}</Tag>
        )}
        <span className="text-sm text-muted">{words.answered(answered, asked)}</span>
      </div>
      {missing.length > 0 ? (
        <details>
          <summary className="control inline-flex cursor-pointer items-center text-link underline">
            {words.seeMissing}
          </summary>
          <ul className="m-0 grid list-none gap-0.5 p-0 pl-4">
            {missing.map(({ item, part }) => {
              const row = named.get(`${item} ${part}`)
              return (
                <li key={`${item} ${part}`}>
                  <Link
                    to="/ho-so/$dossier/nhap-so-lieu"
                    params={{ dossier }}
                    search={
                      {
                        ...search,
                        ...{ nam: year, bieu: form, dv: unit, cach: 'nam' },
                        oc: cellKey({ unit, item, part, year }),
                      } as object
                    }
                    className="inline-block py-0.5 text-link pointer-coarse:py-2.5"
                  >
                    {row?.number} {row?.text ?? speech.names.item(item)}
                    {part ? ` – ${row?.partText ?? speech.names.part(item, part)}` : ''}
                  </Link>
                </li>
              )
            })}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
