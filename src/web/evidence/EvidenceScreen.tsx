import { FileLock2 } from 'lucide-react'
import { useState } from 'react'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useSession } from '../session.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words.tsx'
import { DropArea } from './DropArea.tsx'
import { DuplicatesView } from './DuplicatesView.tsx'
import { FilePickers } from './FilePickers.tsx'
import { KeptUploads } from './KeptUploads.tsx'
import { LibraryView } from './LibraryView.tsx'
import { readLibrarySearch, type View, views } from './library-search.ts'
import { NeedView } from './NeedView.tsx'
import { RegisterDialog } from './RegisterDialog.tsx'
import { UnreadView } from './UnreadView.tsx'
import { UploadTray } from './UploadTray.tsx'
import { addFiles, type Chosen } from './upload-queue.ts'
import { useOwnUnit } from './use-own-unit.ts'

/** Tài liệu minh chứng: drop the papers, find them, see which are missing. */
export function EvidenceScreen() {
  const words = useWords().evidence
  const session = useSession()
  const dossier = useDossier()
  if (!session || !dossier.data) return <PageSkeleton />
  if (!session.acts.includes('readInternal'))
    return (
      <Page title={words.title}>
        <Notice title={words.internal}>{words.internalHint}</Notice>
      </Page>
    )
  return <Library mayRecord={session.acts.includes('record')} />
}

function Library({ mayRecord }: { readonly mayRecord: boolean }) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const search = useOwnSearch(readLibrarySearch)
  const change = useChangeSearch()
  const speech = useSpeech()
  const own = useOwnUnit()
  const [unit, setUnit] = useState(own)
  const [isRestricted, setRestricted] = useState(false)
  const [isRegistering, setRegistering] = useState(false)
  const take = (files: readonly Chosen[]) => addFiles(files, { dossier, unit, isRestricted })
  return (
    <Page
      title={words.title}
      actions={
        mayRecord ? (
          <>
            <FilePickers onFiles={take} />
            <Button onClick={() => setRegistering(true)}>
              <FileLock2 aria-hidden size={16} />
              {words.register}
            </Button>
          </>
        ) : null
      }
    >
      {mayRecord ? (
        <>
          <DropArea unitName={speech.unitName(unit)} onFiles={take} />
          <UploadSettings
            unit={unit}
            onUnit={setUnit}
            isRestricted={isRestricted}
            onRestricted={setRestricted}
          />
          <KeptUploads dossier={dossier} />
          <UploadTray dossier={dossier} />
        </>
      ) : null}
      <Segments
        label={words.view}
        segments={views.map((value) => ({ value, label: words.views[value] ?? value }))}
        value={search.xem}
        onChoose={(xem) => change({ xem: xem || undefined })}
      />
      <Shown view={search.xem} unit={unit} mayRecord={mayRecord} />
      {isRegistering ? <RegisterDialog unit={unit} onClose={() => setRegistering(false)} /> : null}
    </Page>
  )
}

function Shown({
  view,
  unit,
  mayRecord,
}: {
  readonly view: View
  readonly unit: string
  readonly mayRecord: boolean
}) {
  switch (view) {
    case 'can-co':
      return <NeedView own={unit} mayRecord={mayRecord} />
    case 'trung':
      return <DuplicatesView />
    case 'chua-doc':
      return <UnreadView />
    default:
      return <LibraryView key={view} mayRecord={mayRecord} />
  }
}

/** Whose papers the next files are, and whether they hold personal data. */
function UploadSettings({
  unit,
  onUnit,
  isRestricted,
  onRestricted,
}: {
  readonly unit: string
  readonly onUnit: (unit: string) => void
  readonly isRestricted: boolean
  readonly onRestricted: (is: boolean) => void
}) {
  const words = useWords().evidence
  const units = useDossier().data?.units ?? []
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <div className="flex items-center gap-2">
        <span aria-hidden className="text-muted">
          {words.unitOfUpload}
        </span>
        <Select
          label={words.unitOfUpload}
          hideLabel
          value={unit}
          choices={units.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          onChange={(event) => onUnit(event.target.value)}
        />
      </div>
      <Check
        label={words.restrictedUpload}
        checked={isRestricted}
        onChange={(event) => onRestricted(event.target.checked)}
      />
      <span className="text-sm text-muted pointer-coarse:hidden">{words.dropTip}</span>
    </div>
  )
}
