import type { Output } from '#contract/api.ts'
import { useSpeech } from '../speech.ts'
import { useWords } from '../words.tsx'
import { ListedLine, PresentLines } from './ListedLine.tsx'

export type NeededList = Output<'readEvidenceList'>
export type NeededCriterion = NeededList['criteria'][number]

/** What one criterion and all below it ask for: each document there, or a place to let it fall. */
export function CriterionItems({
  list,
  criterion,
  isMissingOnly = false,
  mayRecord,
}: {
  readonly list: Pick<NeededList, 'unit' | 'year'>
  readonly criterion: NeededCriterion
  readonly isMissingOnly?: boolean
  readonly mayRecord: boolean
}) {
  const words = useWords().evidence
  const speech = useSpeech()
  return criterion.items.map(({ item, number, text, documents, others }) => {
    const shown = isMissingOnly ? documents.filter((one) => one.present.length === 0) : documents
    if (shown.length === 0 && (isMissingOnly || others.length === 0)) return null
    const isOwn = item === criterion.criterion
    return (
      <div key={item} className="border-t border-line">
        {isOwn ? null : (
          <h3 className="m-0 bg-wash px-3 py-1 text-sm font-semibold">
            {speech.find(item)?.number ?? number} {text}
          </h3>
        )}
        <ul className="m-0 list-none p-0">
          {shown.map((document) => (
            <ListedLine
              key={document.document}
              document={document}
              target={{
                item,
                unit: list.unit,
                from: list.year,
                to: list.year,
                document: document.document,
              }}
              mayRecord={mayRecord}
            />
          ))}
        </ul>
        {others.length > 0 && !isMissingOnly ? (
          <div className="px-3 py-1.5">
            <p className="m-0 text-sm text-muted">{words.others}</p>
            <PresentLines papers={others} />
          </div>
        ) : null}
      </div>
    )
  })
}
