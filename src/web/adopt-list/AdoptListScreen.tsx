import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { query } from '../api.ts'
import { useDossier, useDossierAddress, useReadiness } from '../dossier.ts'
import { day } from '../format.ts'
import { useSession } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { AdoptForm } from './AdoptForm.tsx'

/** Ban hành danh mục tài liệu minh chứng: which documents the place requires, under which decision. */
export function AdoptListScreen() {
  const words = useWords().adoptList
  const { dossier, search } = useDossierAddress()
  const session = useSession()
  const may = session?.acts.includes('setTarget') ?? false
  const listed = useQuery({ ...query('readListedDocuments', { dossier }), enabled: may })
  const view = useDossier().data
  const readiness = useReadiness().data
  if (!session || !view || !readiness) return <PageSkeleton />
  const back = (
    <Link
      to="/ho-so/$dossier/minh-chung"
      params={{ dossier }}
      search={{ nam: search.nam, ngay: search.ngay, xem: 'can-co' } as never}
      className={buttonClass()}
    >
      <ChevronLeft aria-hidden size={16} />
      {words.back}
    </Link>
  )
  if (!may)
    return (
      <Page title={words.title} actions={back}>
        <Notice title={words.notAllowed} />
      </Page>
    )
  return (
    <Page title={words.title} lead={words.lead} actions={back}>
      <Loaded of={listed}>
        {(data) => (
          <>
            <p className="m-0 rounded border border-line bg-paper p-3">
              {data.adopted
                ? words.now(data.adopted.decision, day(data.adopted.day), data.adopted.issuer)
                : words.none}
            </p>
            <AdoptForm data={data} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
