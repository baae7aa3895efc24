import type { ReactNode } from 'react'
import type { RuleSpeech } from '#contract/locales/rule-text.ts'
import type { LegalReference } from '#domain/pack/basis.ts'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { BasisNote } from './BasisNote.tsx'
import { anchor } from './outline.ts'
import type { Item, NumberedItem } from './pack-items.ts'
import { RuleView } from './RuleView.tsx'

/** One indicator, requirement or condition as the pack has it; its id is its address in the page. */
export function ItemView({
  item: { item, number },
  speech,
  linked = true,
}: {
  readonly item: NumberedItem
  readonly speech: RuleSpeech
  readonly linked?: boolean
}) {
  const words = useWords().packs
  return (
    <article
      id={linked ? item.id : undefined}
      className="scroll-mt-28 border-t border-line px-3 py-2 target:bg-part-soft"
      lang="vi"
    >
      <div className="flex gap-3">
        <p className="m-0 w-10 shrink-0 font-semibold tabular-nums">
          {linked ? (
            <a
              href={`#${item.id}`}
              className="inline-block min-h-6 min-w-8 text-ink no-underline hover:underline"
            >
              {number}
            </a>
          ) : (
            number
          )}
        </p>
        <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-1 break-words">
          <div>
            {item.text} <Marks item={item} speech={speech} linked={linked} />
          </div>
          <div>
            <span className="text-muted">{words.rule}: </span>
            <RuleView rule={item.rule} unit={item.unit} speech={speech} />
          </div>
          <Amendments item={item} speech={speech} />
          <Words item={item} />
          <div>
            <BasisNote basis={item.basis} linked={linked} />{' '}
            <Laws legal={item.legal} linked={linked} />
          </div>
        </div>
      </div>
    </article>
  )
}

function Marks({
  item,
  speech,
  linked,
}: {
  readonly item: Item
  readonly speech: RuleSpeech
  readonly linked: boolean
}) {
  const words = useWords().packs
  const same = item.sameAs && words.sameAs(speech.names?.item?.(item.sameAs) ?? item.sameAs)
  return (
    <span className="inline-flex flex-wrap gap-1">
      {'setBy' in item && item.setBy === 'province' ? (
        <Tag tone="unset">{words.byProvince}</Tag>
      ) : null}
      {item.ifAny ? <Tag>{words.ifAny(item.ifAny)}</Tag> : null}
      {same ? (
        <Tag>
          {linked ? (
            <a href={`#${item.sameAs}`} className="inline-block py-1 text-link">
              {same}
            </a>
          ) : (
            same
          )}
        </Tag>
      ) : null}
      {item.verify ? <Tag tone="doubt">{words.verify}</Tag> : null}
    </span>
  )
}

/** What later years have instead, and where sources differ. */
function Amendments({ item, speech }: { readonly item: Item; readonly speech: RuleSpeech }) {
  const words = useWords().packs
  if (!('amendments' in item)) return null
  return (
    <>
      {item.amendments.map((one) => (
        <div key={one.from}>
          <span className="text-muted">{words.amended(one.from)}: </span>
          {one.text ? `${one.text}: ` : ''}
          <RuleView rule={one.rule} unit={one.unit ?? item.unit} speech={speech} />{' '}
          <BasisNote basis={one.basis} linked />
        </div>
      ))}
      {item.conflicts.map((one) => (
        <p key={`${one.region} ${one.part} ${one.reason}`} className="m-0 text-sm text-muted">
          {[conflictColumn(one.region, speech), partName(item, one.part)]
            .filter(Boolean)
            .join(', ')}{' '}
          {words.conflict(one.values.join(' – '), String(one.shipped), one.reason)}
        </p>
      ))}
    </>
  )
}

function conflictColumn(region: string | undefined, speech: RuleSpeech): string {
  if (region === undefined) return ''
  return region === 'general' ? speech.words.general : (speech.names?.column?.(region) ?? region)
}

function partName({ rule }: Item, part: string | undefined): string {
  const parts = 'parts' in rule ? rule.parts : []
  return parts.find(({ id }) => id === part)?.text ?? part ?? ''
}

function Words({ item }: { readonly item: Item }) {
  const words = useWords().packs
  const isIndicator = 'setBy' in item
  return (
    <>
      <Line label={words.mandate}>{isIndicator ? item.mandate : undefined}</Line>
      <Line label={words.counting}>{isIndicator ? item.counting : undefined}</Line>
      {isIndicator && item.printed?.level ? (
        <p className="m-0 text-sm text-muted">{words.printed(item.printed.level)}</p>
      ) : null}
      {item.note ? <p className="m-0 text-sm text-muted">{item.note}</p> : null}
    </>
  )
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === undefined || children === '') return null
  return (
    <p className="m-0 text-sm">
      <span className="text-muted">{label}: </span>
      {children}
    </p>
  )
}

/** Documents and articles; each leads to the document in the page. */
export function Laws({
  legal,
  linked = true,
}: {
  readonly legal: readonly LegalReference[]
  readonly linked?: boolean
}) {
  return (
    <span className="text-sm">
      {legal.map(({ document, article }, i) => (
        <span key={`${document} ${article ?? ''}`}>
          {i > 0 ? '; ' : ''}
          {linked ? (
            <a href={`#${anchor.law(document)}`} className="text-link underline">
              {document}
            </a>
          ) : (
            document
          )}
          {article ? `, ${article}` : ''}
        </span>
      ))}
    </span>
  )
}
