import { Drawer } from '../ui/Drawer.tsx'
import { useWords } from '../words.tsx'
import { PersonAccount } from './PersonAccount.tsx'
import { PersonDirectories } from './PersonDirectories.tsx'
import { PersonGrants } from './PersonGrants.tsx'
import type { Person } from './person.ts'

/** One person: roles, account, directories. */
export function PersonPanel({
  person,
  onClose,
}: {
  readonly person: Person | undefined
  readonly onClose: () => void
}) {
  const words = useWords().people
  if (!person) return null
  return (
    <Drawer
      key={person.id}
      title={person.name}
      lead={[person.login, person.email].filter(Boolean).join(' · ')}
      closeLabel={words.closePanel}
      onClose={onClose}
    >
      <div className="grid gap-5">
        <PersonGrants person={person} />
        <PersonAccount person={person} />
        <PersonDirectories person={person} />
      </div>
    </Drawer>
  )
}
