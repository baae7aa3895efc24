import type { ReactNode } from 'react'
import type { RuleSpeech } from '#contract/locales/rule-text.ts'
import type { Procedure, ProcedureBook, Step } from '#domain/pack/procedure.ts'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { BasisNote } from './BasisNote.tsx'
import { Block, Row } from './Block.tsx'
import { ItemView, Laws } from './ItemView.tsx'
import { anchor } from './outline.ts'
import { toNumbered } from './pack-items.ts'

/** Trình tự, thủ tục: conditions, steps, parameters, what a dossier consists of, forms. */
export function ProcedureView({
  book,
  speech,
}: {
  readonly book: ProcedureBook
  readonly speech: RuleSpeech
}) {
  return (
    <>
      {book.procedures.map((one) => (
        <OneProcedure key={one.id} procedure={one} book={book} speech={speech} />
      ))}
      <Parameters book={book} />
      <Components book={book} />
      <Forms book={book} />
      <Provisions book={book} />
    </>
  )
}

function OneProcedure({
  procedure,
  book,
  speech,
}: {
  readonly procedure: Procedure
  readonly book: ProcedureBook
  readonly speech: RuleSpeech
}) {
  const words = useWords().packs
  const { id, title, decidedBy, conditions, steps, note } = procedure
  return (
    <section
      id={id}
      aria-labelledby={`${id}-ten`}
      className="grid scroll-mt-28 grid-cols-[minmax(0,1fr)] gap-2"
    >
      <h2 id={`${id}-ten`} className="m-0 mt-3 text-xl font-semibold" lang="vi">
        {title}
      </h2>
      <div className="text-muted empty:hidden" lang="vi">
        {decidedBy ? <p className="m-0">{words.decidedBy(decidedBy)}</p> : null}
        {note ? <p className="m-0 text-sm">{note}</p> : null}
      </div>
      {conditions.length > 0 ? (
        <Chapter title={words.conditions}>
          {conditions.map((one) => (
            <ItemView key={one.id} item={toNumbered(one)} speech={speech} />
          ))}
        </Chapter>
      ) : null}
      {steps.length > 0 ? (
        <Chapter title={words.steps}>
          <ol className="m-0 list-none p-0">
            {steps.map((one, i) => (
              <StepView key={one.id} step={one} number={i + 1} book={book} />
            ))}
          </ol>
        </Chapter>
      ) : null}
    </section>
  )
}

function Chapter({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="rounded border border-line bg-paper">
      <h3 className="m-0 px-3 py-2 text-lg font-semibold">{title}</h3>
      {children}
    </div>
  )
}

function StepView({
  step,
  number,
  book,
}: {
  readonly step: Step
  readonly number: number
  readonly book: ProcedureBook
}) {
  const words = useWords().packs
  const { actorTwoTier } = step
  const names = new Map([
    ...book.parameters.map(({ id, name }) => [id, name] as const),
    ...book.forms.map(({ id, name }) => [id, name] as const),
  ])
  return (
    <li
      id={step.id}
      lang="vi"
      className="scroll-mt-28 border-t border-line px-3 py-2 target:bg-part-soft"
    >
      <p className="m-0">
        <b className="font-semibold">
          {number}. {step.name}
        </b>{' '}
        <span className="text-muted">
          {book.actors[step.actor] ?? step.actor}
          {actorTwoTier ? `; ${words.actorTwoTier(book.actors[actorTwoTier] ?? actorTwoTier)}` : ''}
        </span>
      </p>
      <p className="m-0">{step.action}</p>
      <p className="m-0 text-sm text-muted empty:hidden">
        {step.output.length > 0 ? `${words.result}: ${step.output.join('; ')}. ` : ''}
        {step.threshold ? `${step.threshold}. ` : ''}
        {step.form ? (
          <a href={`#${anchor.form(step.form)}`} className="inline-block py-1 text-link">
            {names.get(step.form) ?? step.form}
          </a>
        ) : null}{' '}
        {step.parameters.map((id) => (
          <a
            key={id}
            href={`#${anchor.parameter(id)}`}
            className="mr-2 inline-block py-1 text-link"
          >
            {names.get(id) ?? id}
          </a>
        ))}
      </p>
      {step.note ? <p className="m-0 text-sm text-muted">{step.note}</p> : null}
      <p className="m-0">
        <BasisNote basis={step.basis} linked /> <Laws legal={step.legal} />
      </p>
    </li>
  )
}

function Parameters({ book: { parameters } }: { readonly book: ProcedureBook }) {
  const words = useWords().packs
  return (
    <Block id="tham-so" title={words.parameters} count={parameters.length}>
      {parameters.map(({ id, name, value, unit = '', seen, basis, note }) => (
        <Row key={id} id={anchor.parameter(id)}>
          <p className="m-0">
            {name}: <b>{value === null ? words.unknown : `${value} ${unit}`}</b>
          </p>
          {seen.length > 0 ? (
            <p className="m-0 text-sm text-muted">
              {words.seen}:{' '}
              {seen
                .map((one) => [one.value, one.period, one.note].filter(Boolean).join(', '))
                .join('; ')}
            </p>
          ) : null}
          {note ? <p className="m-0 text-sm text-muted">{note}</p> : null}
          <p className="m-0">
            <BasisNote basis={basis} linked />
          </p>
        </Row>
      ))}
    </Block>
  )
}

function Components({ book }: { readonly book: ProcedureBook }) {
  const words = useWords().packs
  const actor = (id: string) => book.actors[id] ?? id
  return (
    <Block id="thanh-phan" title={words.components} count={book.dossiers.length}>
      {book.dossiers.map(({ id, name, from, to, copies, items, note }) => (
        <Row key={id} id={anchor.dossier(id)}>
          <p className="m-0 font-semibold">{name}</p>
          <p className="m-0 text-muted empty:hidden">
            {from && to ? words.fromTo(actor(from), actor(to)) : ''}
            {copies === undefined || copies === null ? '' : ` · ${words.copies(String(copies))}`}
          </p>
          <ol className="m-0 pl-6 list-decimal">
            {items.map((one) => (
              <li key={one.id}>
                {one.name}{' '}
                {one.form ? (
                  <a href={`#${anchor.form(one.form)}`} className="text-sm text-link">
                    {words.forms.toLowerCase()}
                  </a>
                ) : null}{' '}
                {one.listedIn === 'practice' ? <Tag>{words.practice}</Tag> : null}{' '}
                <BasisNote basis={one.basis} />
              </li>
            ))}
          </ol>
          {note ? <p className="m-0 text-sm text-muted">{note}</p> : null}
        </Row>
      ))}
    </Block>
  )
}

function Forms({ book: { forms } }: { readonly book: ProcedureBook }) {
  const words = useWords().packs
  return (
    <Block id="bieu-mau" title={words.forms} count={forms.length}>
      {forms.map(({ id, name, number, kind, issuer, headings, note, basis }) => (
        <Row key={id} id={anchor.form(id)}>
          <p className="m-0">
            <b className="font-semibold">{name}</b>{' '}
            <span className="text-muted">{[number, kind, issuer].filter(Boolean).join(', ')}</span>
          </p>
          {headings ? <p className="m-0 text-sm">{headings.join(' · ')}</p> : null}
          {note ? <p className="m-0 text-sm text-muted">{note}</p> : null}
          {basis ? (
            <p className="m-0">
              <BasisNote basis={basis} linked />
            </p>
          ) : null}
        </Row>
      ))}
    </Block>
  )
}

function Provisions({ book: { provisions } }: { readonly book: ProcedureBook }) {
  const words = useWords().packs
  return (
    <Block id="quy-dinh-khac" title={words.provisions} count={provisions.length}>
      {provisions.map(({ id, text, basis }) => (
        <Row key={id} id={anchor.provision(id)}>
          <p className="m-0">
            {text} <BasisNote basis={basis} linked />
          </p>
        </Row>
      ))}
    </Block>
  )
}
