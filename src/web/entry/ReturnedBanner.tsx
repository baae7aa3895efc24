import { useQuery } from '@tanstack/react-query'
import { MessageSquareWarning } from 'lucide-react'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { day, instant } from '../format.ts'
import { useChangeSearch } from '../own-search.ts'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { cellKey } from './desk-state.ts'
import type { Entry, Sheet } from './table.ts'

/** Why a sheet came back, in the words of who returned it; and until when a unit was given more time. */
export function ReturnedBanner({ entry }: { readonly entry: Entry }) {
  const words = useWords().sheets.banner
  const speech = useSpeech()
  const returned = entry.sheets.filter(({ last, state }) => state === 'returned' && last?.reason)
  const extended = entry.sheets.filter(({ extendedUntil }) => extendedUntil !== null)
  if (returned.length + extended.length === 0) return null
  return (
    <div className="grid gap-1">
      {returned.map((sheet) => (
        <Returned key={`${sheet.unit} ${sheet.year}`} sheet={sheet} />
      ))}
      {extended.map(({ unit, year, extendedUntil }) => (
        <p key={`${unit} ${year}`} className="m-0 rounded bg-hover px-3 py-1.5">
          {words.extended(speech.unitName(unit), year, day(extendedUntil ?? ''))}
        </p>
      ))}
    </div>
  )
}

function Returned({ sheet }: { readonly sheet: Sheet }) {
  const words = useWords().sheets
  const speech = useSpeech()
  const { last, unit, year } = sheet
  if (!last) return null
  return (
    <div className="flex gap-2 rounded border border-[#a86a00] bg-part-soft px-3 py-2 text-part-ink">
      <MessageSquareWarning aria-hidden size={18} className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="m-0 font-medium">
          {words.sending.sheet(speech.unitName(unit), year)}.{' '}
          {words.banner.returned(last.by, instant(last.at))}
        </p>
        <p className="m-0 break-words whitespace-pre-wrap">{last.reason}</p>
        <Remarks sheet={sheet} at={last.at} />
      </div>
    </div>
  )
}

/** Remarks on single figures that came with the return; each leads to its cell. */
function Remarks({ sheet, at }: { readonly sheet: Sheet; readonly at: string }) {
  const words = useWords().sheets.banner
  const speech = useSpeech()
  const change = useChangeSearch()
  const { dossier } = useDossierAddress()
  const { unit, form, year } = sheet
  const { data } = useQuery(query('readSheet', { dossier, unit, form, year }))
  const remarks = (data?.rounds ?? []).filter((one) => one.act === 'remarked' && one.at === at)
  return (
    <ul className="m-0 grid list-none gap-0.5 p-0 empty:hidden">
      {remarks.map(({ items: [figure = ''], reason }) => {
        const [item = '', part = ''] = figure.split('/')
        const name = [speech.names.item(item), part && speech.names.part(item, part)]
        return (
          <li key={figure} className="flex flex-wrap items-center gap-2">
            <span className="min-w-0 break-words">
              <b className="font-semibold">{name.filter(Boolean).join(', ')}</b>: {reason}
            </span>
            <Button
              look="quiet"
              onClick={() => change({ oc: cellKey({ unit, item, part, year }) })}
              className="px-2 underline"
            >
              {words.toCell}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
