import type { RuleSpeech } from '#contract/locales/rule-text.ts'
import type { Criterion, Standard } from '#domain/pack/standard.ts'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { BasisNote } from './BasisNote.tsx'
import { ItemView, Laws } from './ItemView.tsx'
import { requirementsOf, toNumbered } from './pack-items.ts'

/** Chuẩn → tiêu chí → chỉ tiêu, in the order of the decree. */
export function StandardView({
  standard,
  speech,
}: {
  readonly standard: Standard
  readonly speech: RuleSpeech
}) {
  const words = useWords().packs
  const indicators = standard.criteria.reduce((sum, one) => sum + one.indicators.length, 0)
  return (
    <section
      id={standard.id}
      aria-labelledby={`${standard.id}-ten`}
      className="grid scroll-mt-28 grid-cols-[minmax(0,1fr)] gap-2"
    >
      <h2 id={`${standard.id}-ten`} className="m-0 mt-3 text-xl font-semibold" lang="vi">
        {standard.title}
      </h2>
      <p className="m-0 text-muted">
        {words.counts(standard.criteria.length, indicators)} <Laws legal={standard.legal} />
        {standard.decidedBy ? (
          <span lang="vi"> · {words.decidedBy(standard.decidedBy)}</span>
        ) : null}
      </p>
      {standard.partial ? (
        <p className="m-0" lang="vi">
          <Tag tone="warn">{words.isPartial}</Tag> {standard.partial}
        </p>
      ) : null}
      {standard.prerequisites.map((one) => (
        <p key={one.standard} className="m-0" lang="vi">
          <span className="text-muted">{words.prerequisites}: </span>
          {one.text} <BasisNote basis={one.basis} linked />
        </p>
      ))}
      {standard.note ? (
        <p className="m-0 text-sm text-muted" lang="vi">
          {standard.note}
        </p>
      ) : null}
      {standard.criteria.map((one) => (
        <CriterionView key={one.id} criterion={one} speech={speech} />
      ))}
    </section>
  )
}

export function CriterionView({
  criterion,
  speech,
}: {
  readonly criterion: Criterion
  readonly speech: RuleSpeech
}) {
  const words = useWords().packs
  const { id, number, name, pass, partial, note, hints } = criterion
  const requirements = requirementsOf(criterion)
  return (
    <div id={id} className="scroll-mt-28 rounded border border-line bg-paper">
      <h3 className="m-0 px-3 py-2 text-lg font-semibold" lang="vi">
        {words.criterion(number)}. {name}
      </h3>
      <div className="grid gap-1 px-3 pb-2 empty:hidden" lang="vi">
        {words.joins[pass] ? <p className="m-0 text-muted">{words.joins[pass]}</p> : null}
        {partial ? (
          <p className="m-0">
            <Tag tone="warn">{words.isPartial}</Tag> {partial}
          </p>
        ) : null}
        {note ? <p className="m-0 text-sm text-muted">{note}</p> : null}
      </div>
      {criterion.indicators.map((one) => (
        <ItemView key={one.id} item={toNumbered(one)} speech={speech} />
      ))}
      {requirements.length > 0 ? (
        <>
          <h4 className="m-0 border-t border-line px-3 py-1.5 font-semibold">
            {words.requirements}
            {criterion.requirements && words.joins[criterion.requirements.pass] ? (
              <span className="font-normal text-muted">
                {' '}
                · {words.joins[criterion.requirements.pass]}
              </span>
            ) : null}
          </h4>
          {requirements.map((one) => (
            <ItemView key={one.item.id} item={one} speech={speech} />
          ))}
        </>
      ) : null}
      {hints.length > 0 ? (
        <details className="border-t border-line px-3 py-1.5 text-sm" lang="vi">
          <summary className="cursor-pointer text-muted">{words.hints}</summary>
          {hints.map((one) => (
            <p key={one.text} className="m-0">
              {one.text} <BasisNote basis={one.basis} linked />
            </p>
          ))}
        </details>
      ) : null}
    </div>
  )
}
