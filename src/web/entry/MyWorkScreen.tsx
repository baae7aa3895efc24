import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { day } from '../format.ts'
import { groupBy } from '../group.ts'
import { useSession } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { useSpeech } from '../speech.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { FigureTabs } from './FigureTabs.tsx'

type Work = Output<'listMyFigures'>['work'][number]

/** What must be mended comes before what is missing, and that before what only waits to be sent. */
const order: readonly Work['kind'][] = ['returned', 'accept', 'submit', 'missing']

/** Việc chờ tôi: sheets that wait for who looks, by what is to be done. */
export function MyWorkScreen() {
  const words = useWords()
  const session = useSession()
  const { dossier } = useDossierAddress()
  const mine = useQuery({
    ...query('listMyFigures', { dossier }),
    enabled: session?.acts.includes('record') ?? false,
  })
  if (!session) return <PageSkeleton />
  if (!session.acts.includes('record'))
    return (
      <Page title={words.sheets.work.title}>
        <Notice title={words.entry.notFor}>{words.entry.notForHint}</Notice>
      </Page>
    )
  return <Loaded of={mine}>{({ work }) => <Mine work={work} />}</Loaded>
}

function Mine({ work }: { readonly work: readonly Work[] }) {
  const words = useWords().sheets.work
  const groups = groupBy(work, ({ kind }) => kind)
  return (
    <Page title={words.title} lead={words.lead(work.length)} actions={<FigureTabs />}>
      {work.length === 0 ? <Notice title={words.none}>{words.noneHint}</Notice> : null}
      {order.map((kind) => {
        const list = groups.get(kind) ?? []
        return list.length === 0 ? null : (
          <Card key={kind} title={words.kinds[kind]} note={String(list.length)}>
            <ul className="m-0 list-none p-0">
              {list.map((one) => (
                <Line key={`${one.unit} ${one.form} ${one.year}`} work={one} />
              ))}
            </ul>
          </Card>
        )
      })}
    </Page>
  )
}

function Line({ work }: { readonly work: Work }) {
  const words = useWords().sheets
  const measures = useWords().entry.measures
  const speech = useSpeech()
  const { kind, unit, year, form, count, due, locked, reason, by } = work
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="m-0">
          <b className="font-semibold">{words.sending.sheet(speech.unitName(unit), year)}</b>{' '}
          <span className="text-muted">
            {form === 'measures' ? `${measures} · ` : ''}
            {words.work.count[kind](count)}
          </span>
        </p>
        {reason ? (
          <p className="m-0 text-sm break-words whitespace-pre-wrap">
            {words.work.reason(by ?? '', reason)}
          </p>
        ) : null}
      </div>
      <span className="text-sm text-muted">
        {due ? day(due) : words.list.noDue}{' '}
        {locked ? <Tag tone="warn">{words.list.locked}</Tag> : null}
      </span>
      <Way work={work} />
    </li>
  )
}

/** Straight to the cells, to sending, or to the sheets that wait. */
function Way({ work: { kind, unit, year, form } }: { readonly work: Work }) {
  const words = useWords().sheets.work.open
  const { dossier, search } = useDossierAddress()
  const to =
    kind === 'accept'
      ? '/ho-so/$dossier/nhap-so-lieu/phieu'
      : kind === 'submit'
        ? '/ho-so/$dossier/nhap-so-lieu/gui'
        : '/ho-so/$dossier/nhap-so-lieu'
  const own = {
    ...search,
    ...{ nam: year, bieu: form },
    ...(kind === 'accept' || kind === 'submit' ? {} : { dv: unit, cach: 'nam' }),
    ...(kind === 'missing' ? { thieu: '1' } : {}),
  }
  return (
    <Link to={to} params={{ dossier }} search={own as object} className={buttonClass()}>
      {words[kind]}
    </Link>
  )
}
