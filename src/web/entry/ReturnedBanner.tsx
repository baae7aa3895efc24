import { MessageSquareWarning } from 'lucide-react'
import { day, instant } from '../format.ts'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'
import type { Entry, Sheet } from './table.ts'

/** Why a sheet came back, in the words of who returned it; and until when a unit was given more time. */
export function ReturnedBanner({ entry }: { readonly entry: Entry; readonly year: number }) {
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
      <div className="min-w-0">
        <p className="m-0 font-medium">
          {words.sending.sheet(speech.unitName(unit), year)}.{' '}
          {words.banner.returned(last.by, instant(last.at))}
        </p>
        <p className="m-0 whitespace-pre-wrap">{last.reason}</p>
      </div>
    </div>
  )
}
