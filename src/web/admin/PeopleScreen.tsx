import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Outside } from '../account/Outside.tsx'
import { query } from '../api.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { useMay } from '../session.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Segments } from '../ui/Segments.tsx'
import { useWords } from '../words.tsx'
import { EventsView } from './EventsView.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { ManagedAbsences } from './ManagedAbsences.tsx'
import { PeopleList } from './PeopleList.tsx'
import { PersonPanel } from './PersonPanel.tsx'

const views = ['people', 'absences', 'events'] as const

/** Quản trị → Người dùng. */
export function PeopleScreen() {
  const words = useWords().people
  const may = useMay()
  const change = useChangeSearch()
  const { view, person } = useOwnSearch((search) => ({
    view: views.find((one) => one === search['xem']) ?? 'people',
    person: typeof search['nguoi'] === 'string' ? search['nguoi'] : undefined,
  }))
  const [open, setOpen] = useState<'invite' | 'import'>()
  const people = useQuery(query('listPeople', {}))
  const seen = views.filter((one) => one !== 'events' || may('managePeople'))
  return (
    <Outside>
      <Page
        title={words.title}
        actions={
          <>
            {may('managePeople') ? (
              <Button onClick={() => setOpen('import')}>{words.importExcel}</Button>
            ) : null}
            <Button look="primary" onClick={() => setOpen('invite')}>
              {words.invite}
            </Button>
          </>
        }
      >
        <Segments
          label={words.view}
          value={view}
          segments={seen.map((value) => ({ value, label: words.tabs[value] }))}
          onChoose={(next) => change({ xem: next === 'people' ? undefined : next })}
        />
        <Loaded of={people}>
          {(data) => (
            <>
              {view === 'people' ? (
                <PeopleList people={data.people} onOpen={(id) => change({ nguoi: id })} />
              ) : null}
              {view === 'absences' ? <ManagedAbsences people={data.people} /> : null}
              {view === 'events' ? <EventsView /> : null}
              <PersonPanel
                person={data.people.find((one) => one.id === person)}
                onClose={() => change({ nguoi: undefined })}
              />
            </>
          )}
        </Loaded>
        {open === 'invite' ? <InviteDialog onClose={() => setOpen(undefined)} /> : null}
        {open === 'import' ? <ImportDialog onClose={() => setOpen(undefined)} /> : null}
      </Page>
    </Outside>
  )
}
