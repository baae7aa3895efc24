import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import { useSession } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Card } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { ParameterList } from './ParameterList.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import type { Settings } from './settings-form.ts'
import { TargetList } from './TargetList.tsx'

/** Thiết lập: levels and parameters that the place must set; for who may issue them, a form. */
export function SettingsScreen() {
  const words = useWords().settings
  const session = useSession()
  const { dossier } = useDossierAddress()
  const mayRead = session?.acts.includes('readInternal') ?? false
  const settings = useQuery({ ...query('readSettings', { dossier }), enabled: mayRead })
  if (!session) return <PageSkeleton />
  if (!mayRead)
    return (
      <Page title={words.title}>
        <Notice title={words.internal}>{words.internalHint}</Notice>
      </Page>
    )
  return (
    <Loaded of={settings}>
      {(data) => (
        <Page title={words.title} lead={leadOf(data, words.lead)}>
          <Facts />
          {session.acts.includes('setTarget') ? (
            <SettingsForm settings={data} />
          ) : (
            <ReadOnly settings={data} />
          )}
          <Overlays settings={data} />
        </Page>
      )}
    </Loaded>
  )
}

function leadOf({ targets }: Settings, say: (unset: number, holdsUp: number) => string): string {
  const unset = targets.filter((one) => one.target === null || one.target.value === null)
  return say(
    unset.length,
    unset.reduce((sum, one) => sum + one.holdsUp, 0),
  )
}

function Facts() {
  const words = useWords()
  const { dossier } = useDossierAddress()
  return (
    <p className="m-0">
      {words.settings.facts}{' '}
      <Link to="/ho-so/$dossier/dieu-kien" params={{ dossier }} className="font-medium text-link">
        {words.navigation.conditions}
      </Link>
      .
    </p>
  )
}

function ReadOnly({ settings }: { readonly settings: Settings }) {
  const words = useWords().settings
  return (
    <>
      <p className="m-0 rounded border border-line bg-paper p-3">{words.readOnly}</p>
      <TargetList settings={settings} typed={{}} />
      <ParameterList settings={settings} typed={{}} />
    </>
  )
}

/** Versions in force; older ones stay readable among the packs. */
function Overlays({ settings: { overlays } }: { readonly settings: Settings }) {
  const words = useWords().settings
  const { dossier } = useDossierAddress()
  return (
    <Card title={words.overlays}>
      {overlays.length === 0 ? (
        <p className="m-0 px-3 pb-3 text-muted">{words.noOverlays}</p>
      ) : (
        <ul className="m-0 list-none p-0">
          {overlays.map(({ id, version, title, sha256 }) => (
            <li key={id} className="border-t border-line px-3 py-2">
              <Link
                to="/ho-so/$dossier/bo-quy-dinh/$pack"
                params={{ dossier, pack: id }}
                className="font-medium text-link"
                lang="vi"
              >
                {title}
              </Link>{' '}
              <span className="text-muted">
                {words.version(version)}, SHA-256 {sha256.slice(0, 12)}…
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
