import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useDossierAddress } from '../dossier.ts'
import { day, instant } from '../format.ts'
import { useMay } from '../session.tsx'
import { useSpeech } from '../speech.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Tag, type TagTone } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { RoundsDialog } from './RoundsDialog.tsx'
import { keyOf } from './sheet-key.ts'
import type { Sheet } from './table.ts'
import { useFormNames } from './use-form-names.ts'

const tones: Readonly<Record<Sheet['state'], TagTone>> = {
  notBegun: 'calm',
  drafting: 'calm',
  submitted: 'unset',
  accepted: 'done',
  returned: 'warn',
}

type Open = { readonly what: 'return' | 'reopen' | 'rounds'; readonly sheet: Sheet } | null

/** One line a sheet: how far, by when, what was last done with it, and what can be done now. */
export function SheetTable({
  sheets,
  chosen,
  mayAccept,
  onChoose,
}: {
  readonly sheets: readonly Sheet[]
  readonly chosen: ReadonlySet<string>
  readonly mayAccept: boolean
  readonly onChoose: (sheet: Sheet) => void
}) {
  const words = useWords().sheets.list.columns
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const heads = [
    ['w-[19%]', words.unit],
    ['w-[16%]', words.state],
    ['w-[12%]', words.complete],
    ['w-[12%]', words.due],
    ['w-[20%]', words.last],
  ] as const
  return (
    <>
      <table className="w-full border-collapse rounded border border-line bg-paper max-lg:block lg:table-fixed">
        <thead className="max-lg:sr-only">
          <tr className="text-left text-sm text-muted">
            {heads.map(([width, head]) => (
              <th key={head} scope="col" className={`px-3 py-1.5 font-medium ${width}`}>
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {sheets.map((sheet) => (
            <Line
              key={keyOf(sheet)}
              sheet={sheet}
              isChosen={chosen.has(keyOf(sheet))}
              mayAccept={mayAccept}
              onChoose={() => onChoose(sheet)}
              onOpen={(what) => setOpen({ what, sheet })}
            />
          ))}
        </tbody>
      </table>
      {open?.what === 'return' ? <ReturnDialog sheet={open.sheet} onClose={close} /> : null}
      {open?.what === 'reopen' ? <ReopenDialog sheet={open.sheet} onClose={close} /> : null}
      {open?.what === 'rounds' ? <RoundsDialog sheet={open.sheet} onClose={close} /> : null}
    </>
  )
}

interface LineProps {
  readonly sheet: Sheet
  readonly isChosen: boolean
  readonly mayAccept: boolean
  readonly onChoose: () => void
  readonly onOpen: (what: 'return' | 'reopen' | 'rounds') => void
}

const cell = 'px-3 py-1.5 max-lg:p-0'

function Line(props: LineProps) {
  const { sheet, isChosen, mayAccept, onChoose } = props
  const words = useWords().sheets
  const speech = useSpeech()
  const formName = useFormNames()
  const { unit, form, state, asked, answered } = sheet
  const name = speech.unitName(unit)
  const canChoose = mayAccept && sheet.submitted > 0
  return (
    <tr className="border-t border-line align-top max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-4 max-lg:gap-y-1 max-lg:px-3 max-lg:py-2">
      <th scope="row" className={`${cell} text-left font-semibold`}>
        {canChoose ? (
          <label className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              aria-label={words.list.choose(`${name}, ${formName(form, sheet.year)}`)}
              checked={isChosen}
              onChange={onChoose}
              className="m-0 size-4 accent-ink"
            />
            {name}
          </label>
        ) : (
          name
        )}
        <span className="block max-w-64 text-sm font-normal whitespace-normal text-muted">
          {formName(form, sheet.year)}
        </span>
      </th>
      <td className={cell}>
        <Tag tone={tones[state]}>{words.states[state]}</Tag>
      </td>
      <td className={`${cell} whitespace-nowrap tabular-nums`}>
        {asked > 0 ? (
          <>
            {answered}/{asked}
            <Share part={answered} whole={asked} />
          </>
        ) : null}
      </td>
      <td className={`${cell} text-sm`}>
        <Due sheet={sheet} />
      </td>
      <td className={`${cell} text-sm`}>
        <LastRound sheet={sheet} />
      </td>
      <td className={`${cell} max-lg:w-full`}>
        <Deeds {...props} />
      </td>
    </tr>
  )
}

function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  const share = Math.floor((part * 100) / whole)
  return (
    <span aria-hidden className="ml-2 inline-block h-1.5 w-16 rounded-full bg-hover align-middle">
      <span className="block h-full rounded-full bg-done-ring" style={{ width: `${share}%` }} />
    </span>
  )
}

function Due({ sheet: { due, locked, extendedUntil } }: { readonly sheet: Sheet }) {
  const words = useWords().sheets.list
  return (
    <>
      {due ? day(due) : <span className="text-muted">{words.noDue}</span>}{' '}
      {locked ? <Tag tone="warn">{words.locked}</Tag> : null}
      {extendedUntil ? <Tag>{words.extended(day(extendedUntil))}</Tag> : null}
    </>
  )
}

function LastRound({ sheet: { last } }: { readonly sheet: Sheet }) {
  const words = useWords().sheets
  if (!last) return null
  return (
    <>
      <span className="text-muted">
        {words.rounds.of(words.acts[last.act], last.by, instant(last.at))}
      </span>
      {last.reason ? (
        <span className="block break-words">{words.list.reason(last.reason)}</span>
      ) : null}
    </>
  )
}

function Deeds({ sheet, mayAccept, onOpen }: LineProps) {
  const words = useWords().sheets.list
  const { dossier, search } = useDossierAddress()
  const may = useMay()
  const { unit, form, year } = sheet
  return (
    <div className="flex flex-wrap justify-end gap-1 max-lg:justify-start">
      {mayAccept && sheet.submitted > 0 ? (
        <Button onClick={() => onOpen('return')}>{words.return}</Button>
      ) : null}
      {may('unlock') && sheet.accepted > 0 ? (
        <Button look="quiet" className="lg:px-2" onClick={() => onOpen('reopen')}>
          {words.reopen}
        </Button>
      ) : null}
      <Button look="quiet" className="lg:px-2" onClick={() => onOpen('rounds')}>
        {words.rounds}
      </Button>
      {may('record') ? (
        <Link
          to="/ho-so/$dossier/nhap-so-lieu"
          params={{ dossier }}
          search={{ ...search, nam: year, bieu: form, dv: unit, cach: 'nam' } as object}
          className={`${buttonClass('quiet')} lg:px-2`}
        >
          {words.open}
        </Link>
      ) : null}
    </div>
  )
}
