import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouterState } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useMemo } from 'react'
import type { Pack } from '#domain/pack/pack.ts'
import { query } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useSearchText } from '../search-text.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { filterPack } from './filter-pack.ts'
import { outlineOf } from './outline.ts'
import { EvidenceView, GroundsView, OverlayView } from './PackParts.tsx'
import { ProcedureView } from './ProcedureView.tsx'
import { useRuleSpeech } from './rule-speech.ts'
import { StandardView } from './StandardView.tsx'
import { TableOfContents } from './TableOfContents.tsx'

/** One pack as a document to read: contents, search inside, each item by its own address (`#x16.17.1`). */
export function PackScreen() {
  const { pack } = useParams({ strict: false })
  const version = useVersionOf(pack ?? '')
  const found = useQuery(query('readPack', { pack: pack ?? '', ...version }))
  return <Loaded of={found}>{(data) => <Reading pack={data.pack} />}</Loaded>
}

/** The version that the dossier is pinned to, where it is; else the newest. */
function useVersionOf(pack: string): { readonly version?: string } {
  const version = useDossier().data?.dossier.packs.find(({ id }) => id === pack)?.version
  return version ? { version } : {}
}

function Reading({ pack }: { readonly pack: Pack }) {
  const words = useWords().packs
  const { dossier } = useDossierAddress()
  const [text, type] = useSearchText()
  const asked = useDeferredValue(text)
  const shown = useMemo(() => filterPack(pack, asked), [pack, asked])
  const outline = useMemo(() => outlineOf(shown, words), [shown, words])
  const lead = [
    words.roles[pack.role],
    pack.period && words.period(pack.period.from, pack.period.to),
    words.version(pack.version),
  ]
  return (
    <Page
      title={<span lang="vi">{pack.title}</span>}
      lead={lead.filter(Boolean).join(', ')}
      actions={
        <>
          <Link to="/ho-so/$dossier/bo-quy-dinh" params={{ dossier }} className={buttonClass()}>
            {words.back}
          </Link>
          <Link
            to="/ho-so/$dossier/bo-quy-dinh/so-sanh"
            params={{ dossier }}
            search={{ truoc: pack.id } as object}
            className={buttonClass()}
          >
            {words.compare}
          </Link>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[17rem_minmax(0,1fr)]">
        <aside className="grid gap-3 lg:sticky lg:top-16 lg:max-h-[calc(100vh-5rem)] lg:overflow-y-auto print:hidden">
          <SearchInside text={text} onType={type} />
          <TableOfContents outline={outline} />
        </aside>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
          <LostAnchor pack={pack} />
          {outline.length === 0 ? (
            <NothingFound text={asked} onClear={() => type('')} />
          ) : (
            <Chapters pack={shown} all={pack} />
          )}
        </div>
      </div>
    </Page>
  )
}

function Chapters({ pack, all }: { readonly pack: Pack; readonly all: Pack }) {
  const words = useWords().packs
  const packs = useMemo(() => [all], [all])
  const speech = useRuleSpeech(packs)
  return (
    <>
      {pack.summary ? (
        <p className="m-0 max-w-prose" lang="vi">
          {pack.summary}
        </p>
      ) : null}
      {pack.partial.length > 0 ? (
        <div id="con-thieu" className="scroll-mt-28">
          <Card title={words.partial}>
            <ul className="m-0 pr-3 pb-2 pl-8 list-disc" lang="vi">
              {pack.partial.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Card>
        </div>
      ) : null}
      {pack.standards.map((one) => (
        <StandardView key={one.id} standard={one} speech={speech} />
      ))}
      {pack.overlay ? <OverlayView overlay={pack.overlay} speech={speech} /> : null}
      {pack.procedure ? <ProcedureView book={pack.procedure} speech={speech} /> : null}
      {pack.evidence ? <EvidenceView evidence={pack.evidence} speech={speech} /> : null}
      <GroundsView pack={pack} />
      <p className="m-0 text-sm break-all text-muted">
        {words.digest}: {pack.sha256}
      </p>
    </>
  )
}

function SearchInside({
  text,
  onType,
}: {
  readonly text: string
  readonly onType: (text: string) => void
}) {
  const words = useWords().packs
  return (
    <Field
      type="search"
      label={words.search}
      hint={words.searchHint}
      value={text}
      onChange={(event) => onType(event.target.value)}
    />
  )
}

function NothingFound({ text, onClear }: { readonly text: string; readonly onClear: () => void }) {
  const words = useWords().packs
  return (
    <Notice
      title={words.nothing(text)}
      actions={<Button onClick={onClear}>{words.clear}</Button>}
    />
  )
}

/** The address may name an item: go there once the document is drawn, or say that there is none. */
function LostAnchor({ pack }: { readonly pack: Pack }) {
  const words = useWords().packs
  const hash = useRouterState({ select: (state) => state.location.hash })
  useEffect(() => {
    if (hash === '') return
    const timer = setTimeout(() => document.getElementById(hash)?.scrollIntoView(), 50)
    return () => clearTimeout(timer)
  }, [hash])
  const isItem = /^[a-z]+\d+\./.test(hash)
  const isKnown = !isItem || JSON.stringify(pack).includes(`"${hash}"`)
  return isKnown ? null : <Notice title={words.unknownItem(hash)} />
}
