import { look } from '../looks.ts'
import { Mark } from '../ui/Mark.tsx'
import { useWords } from '../words.tsx'
import type { ItemView } from './ItemContent.tsx'
import { Part } from './Rows.tsx'

/** Documents of the list: which are here, with code and title; which are missing. */
export function EvidencePart({ evidence }: { readonly evidence: ItemView['evidence'] }) {
  const words = useWords().panel
  return (
    <Part title={words.evidence}>
      {evidence.length === 0 ? <p className="m-0 text-muted">{words.evidenceNone}</p> : null}
      <ul className="m-0 list-none p-0">
        {evidence.map((one) => {
          const isHere = one.present.length > 0
          const { tone } = look(isHere ? 'ready' : one.required ? 'unproved' : 'noReading')
          return (
            <li key={`${one.document} ${one.name}`} className="border-t border-line py-1">
              <Mark
                tone={tone}
                glyph={isHere ? '✓' : '–'}
                words={`${one.name} (${one.required ? words.required : words.usual})`}
              />
              <div className="pl-6 text-sm text-muted">
                {isHere
                  ? one.present.map((paper) => (
                      <span key={paper.id} className="block">
                        {paper.code ? `${paper.code}: ` : ''}
                        {paper.title}
                      </span>
                    ))
                  : words.missing}
              </div>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
