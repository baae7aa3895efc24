import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { query } from '../api.ts'
import { useMay, useSession } from '../session.tsx'
import { type ButtonLook, buttonClass } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { Account } from './Account.tsx'
import { Loaded } from './Loaded.tsx'
import { lastDossier } from './last-dossier.ts'

/** The way in: to the dossier of last time, to the only one, or a list to choose from. */
export function HomeScreen() {
  const words = useWords().shell
  const session = useSession()
  const dossiers = useQuery({ ...query('listDossiers', {}), enabled: Boolean(session?.person) })
  if (session?.person === null) return <Navigate to="/dang-nhap" replace />
  return (
    <main className="mx-auto grid max-w-3xl content-start gap-4 p-4 pt-8">
      <p className="m-0 text-xl font-bold text-brand">{words.product}</p>
      <Loaded of={dossiers}>
        {(data) => {
          const last = lastDossier()
          const known = data.dossiers.find(({ id }) => id === last) ?? data.dossiers[0]
          if (known && (known.id === last || data.dossiers.length === 1))
            return <Navigate to="/ho-so/$dossier" params={{ dossier: known.id }} replace />
          if (!known)
            return (
              <Notice title={words.noDossier} actions={<NewDossierLink look="primary" />}>
                {words.noDossierHint}
              </Notice>
            )
          return (
            <Page title={words.chooseDossier} actions={<NewDossierLink />}>
              <Card title={words.dossier}>
                <ul className="m-0 list-none p-0">
                  {data.dossiers.map(({ id, title, unitName, year }) => (
                    <li key={id} className="border-t border-line">
                      <Link
                        to="/ho-so/$dossier"
                        params={{ dossier: id }}
                        className="block px-3 py-2 text-ink no-underline hover:bg-hover"
                      >
                        <span className="block font-semibold">{title}</span>
                        <span className="text-muted">{words.dossierOf(unitName, year)}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </Card>
            </Page>
          )
        }}
      </Loaded>
      <Account />
    </main>
  )
}

/** For who may make a dossier: on a fresh installation the first thing to do. */
function NewDossierLink({ look = 'plain' }: { readonly look?: ButtonLook }) {
  const words = useWords().shell
  const may = useMay()
  if (!may('createDossier')) return null
  return (
    <Link to="/lap-ho-so" className={buttonClass(look)}>
      {words.newDossier}
    </Link>
  )
}
