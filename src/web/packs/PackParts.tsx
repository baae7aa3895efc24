import { type RuleSpeech, targetText } from '#contract/locales/rule-text.ts'
import type { EvidenceBook, EvidenceListEntry } from '#domain/pack/evidence-list.ts'
import type { Overlay, SetTarget } from '#domain/pack/overlay.ts'
import type { Pack } from '#domain/pack/pack.ts'
import { day } from '../format.ts'
import { useWords } from '../words.tsx'
import { BasisNote } from './BasisNote.tsx'
import { Block, Row } from './Block.tsx'
import { Laws } from './ItemView.tsx'
import { anchor } from './outline.ts'
import { isByColumn, LevelTable, RuleView } from './RuleView.tsx'
import { CriterionView } from './StandardView.tsx'

/** Quy định của địa phương: what it lays over which pack. */
export function OverlayView({
  overlay,
  speech,
}: {
  readonly overlay: Overlay
  readonly speech: RuleSpeech
}) {
  const words = useWords().packs
  const standard = (id: string) => speech.names?.standard?.(id) ?? id
  return (
    <section id="dia-phuong" className="grid scroll-mt-28 grid-cols-[minmax(0,1fr)] gap-2">
      <Block
        id="muc-dia-phuong"
        title={words.overlayOf(overlay.extends)}
        count={overlay.unset.length + overlay.targets.length}
      >
        {overlay.unset.map((one) => (
          <Row key={one.standard}>
            <p className="m-0 font-medium">{words.overlayUnset(standard(one.standard))}</p>
            <p className="m-0">
              {one.reason} <BasisNote basis={one.basis} linked />
            </p>
          </Row>
        ))}
        {overlay.targets.map((one) => (
          <SetLevel key={`${one.item} ${one.part} ${one.years?.from}`} set={one} speech={speech} />
        ))}
      </Block>
      {overlay.addCriteria.flatMap(({ criteria }) =>
        criteria.map((one) => <CriterionView key={one.id} criterion={one} speech={speech} />),
      )}
      {overlay.adopted ? (
        <p className="m-0" lang="vi">
          {words.adopted(`${overlay.adopted.decision}, ${day(overlay.adopted.day)}`)}
        </p>
      ) : null}
    </section>
  )
}

function SetLevel({ set, speech }: { readonly set: SetTarget; readonly speech: RuleSpeech }) {
  const words = useWords().packs
  const { item, part, target, rule, years, basis, legal } = set
  return (
    <Row id={item}>
      <div>
        {words.setLevel}: <b>{speech.names?.item?.(item) ?? item}</b> {part ?? ''}
        {years ? ` (${years.from}–${years.to})` : ''}:{' '}
        {rule ? <RuleView rule={rule} speech={speech} /> : null}
        {target === undefined ? null : isByColumn(target) ? (
          <LevelTable target={target} unit="" speech={speech} />
        ) : (
          <b>{targetText(target, speech)}</b>
        )}
      </div>
      <p className="m-0">
        <BasisNote basis={basis} linked /> <Laws legal={legal} />
      </p>
    </Row>
  )
}

/** Danh mục tài liệu minh chứng, item by item. */
export function EvidenceView({
  evidence: { common, lists },
  speech,
}: {
  readonly evidence: EvidenceBook
  readonly speech: RuleSpeech
}) {
  const words = useWords().packs
  return (
    <Block id="minh-chung" title={words.evidence} count={common.length + lists.length}>
      {common.map((one) => (
        <Row key={one.standard}>
          <p className="m-0 font-semibold">
            {words.evidenceCommon(speech.names?.standard?.(one.standard) ?? one.standard)}{' '}
            <BasisNote basis={one.basis} linked />
          </p>
          <Documents documents={one.documents} />
        </Row>
      ))}
      {lists.map((one) => (
        <Row key={one.item} id={anchor.evidence(one.item)}>
          <p className="m-0 font-semibold">
            {one.item} <BasisNote basis={one.basis} linked />
          </p>
          <Documents documents={one.documents} />
        </Row>
      ))}
    </Block>
  )
}

function Documents({ documents }: Pick<EvidenceListEntry, 'documents'>) {
  return (
    <ul className="m-0 pl-5 list-disc">
      {documents.map((one) => (
        <li key={one.id}>
          {one.name}
          {one.issuer ? <span className="text-muted"> ({one.issuer})</span> : null}
          {one.note ? <span className="text-sm text-muted"> {one.note}</span> : null}
        </li>
      ))}
    </ul>
  )
}

/** Văn bản, nguồn, ghi chú: what the pack rests on. */
export function GroundsView({ pack }: { readonly pack: Pack }) {
  const words = useWords().packs
  return (
    <>
      <Block id="so-lieu-khac" title={words.measures} count={pack.measures.length}>
        {pack.measures.map(({ id, name, unit, note }) => (
          <Row key={id} id={id}>
            <p className="m-0">
              {name} <span className="text-muted">({unit})</span>{' '}
              {note ? <span className="text-sm text-muted">{note}</span> : null}
            </p>
          </Row>
        ))}
      </Block>
      <Block id="ghi-chu" title={words.notes} count={pack.notes.length}>
        {pack.notes.map(({ id, text, basis }) => (
          <Row key={id}>
            <p className="m-0">
              {text} {basis ? <BasisNote basis={basis} linked /> : null}
            </p>
          </Row>
        ))}
      </Block>
      <Block id="van-ban" title={words.laws} count={pack.legal.length}>
        {pack.legal.map((law) => (
          <Row key={law.id} id={anchor.law(law.id)}>
            <p className="m-0">
              <span className="text-muted">{law.id}: </span>
              <b className="font-semibold">{law.number ?? words.noNumber}</b>{' '}
              {[
                law.date && day(law.date),
                law.issuer,
                law.effective && words.effective(day(law.effective)),
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
            {law.title ? <p className="m-0">{law.title}</p> : null}
            <p className="m-0 text-sm text-muted">
              {[law.replaces && words.replaces(law.replaces.join(', ')), law.note]
                .filter(Boolean)
                .join('. ')}{' '}
              <BasisNote basis={law.basis} linked />
            </p>
          </Row>
        ))}
      </Block>
      <Sources sources={pack.sources} />
    </>
  )
}

function Sources({ sources }: Pick<Pack, 'sources'>) {
  const words = useWords().packs
  const entries = Object.entries(sources)
  return (
    <Block id="nguon" title={words.sources} count={entries.length}>
      {entries.map(([id, { url, seen }]) => (
        <Row key={id} id={anchor.source(id)}>
          <p className="m-0 break-words">
            <b className="font-semibold">{id}</b>{' '}
            {url ? (
              <a
                href={url}
                target="_blank"
                rel="noreferrer"
                className="break-all text-link underline"
              >
                {url}
              </a>
            ) : null}{' '}
            <span className="text-sm text-muted">{words.seenHow(seen)}</span>
          </p>
        </Row>
      ))}
    </Block>
  )
}
