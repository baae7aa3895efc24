import { lookOfItem } from '../looks.ts'
import { useSpeech } from '../speech.ts'
import { Mark } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'
import type { ItemView } from './ItemContent.tsx'
import { Part } from './Rows.tsx'

/** The parts of a composite, or men and women: each with its own figure and level. */
export function PartsTable({ data }: { readonly data: ItemView }) {
  const { panel: words, looks } = useWords()
  const speech = useSpeech()
  const { parts } = data.result
  if (parts.length === 0) return null
  return (
    <Part title={words.parts}>
      <table className="w-full border-collapse text-sm">
        <thead className="text-left text-muted">
          <tr>
            <th className="py-1 pr-2 font-medium">{words.columnPart}</th>
            <th className="py-1 pr-2 text-right font-medium">{words.value}</th>
            <th className="py-1 pr-2 font-medium">{words.target}</th>
            <th className="py-1 font-medium">{words.columnVerdict}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const look = lookOfItem({ ...part, flags: [] })
            return (
              <tr key={part.id} className="border-t border-line align-top">
                <td className="py-1 pr-2">{speech.names.part(data.item, part.id)}</td>
                <td className="py-1 pr-2 text-right whitespace-nowrap">
                  {speech.showValue(part.value, part.target?.unit)}
                </td>
                <td className="py-1 pr-2">{speech.showTarget(part.target)}</td>
                <td className="py-1">
                  <Mark tone={look.tone} glyph={look.glyph} words={looks[look.name]} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Part>
  )
}
