import { useQuery } from '@tanstack/react-query'
import { query } from '../api.ts'
import { day } from '../format.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { AbsencesCard } from './AbsencesCard.tsx'
import { EventList } from './EventList.tsx'
import type { Account } from './keep-account.ts'
import { Outside } from './Outside.tsx'
import { PasswordCard } from './PasswordCard.tsx'
import { ProfileCard } from './ProfileCard.tsx'
import { SessionsCard } from './SessionsCard.tsx'
import { TotpCard } from './TotpCard.tsx'

/** Tài khoản của tôi. */
export function AccountScreen() {
  const words = useWords().account
  const account = useQuery(query('readAccount', {}))
  return (
    <Outside>
      <Page title={words.title}>
        <Loaded of={account}>
          {(data) => (
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
              <ProfileCard account={data} />
              <RolesCard account={data} />
              <PasswordCard account={data} />
              <TotpCard account={data} />
              <SessionsCard account={data} />
              <AbsencesCard account={data} />
              <Card title={words.events} className="lg:col-span-2">
                <EventList events={data.events} />
              </Card>
            </div>
          )}
        </Loaded>
      </Page>
    </Outside>
  )
}

function RolesCard({ account }: { readonly account: Account }) {
  const { account: words, shell } = useWords()
  return (
    <Card title={words.roles}>
      <ul className="m-0 grid list-none gap-1 px-3 pb-3 pl-3">
        {account.grants.length === 0 ? <li className="text-muted">{words.noRoles}</li> : null}
        {account.grants.map((one) => (
          <li key={`${one.role} ${one.unit} ${one.agency} ${one.behalf}`}>
            <span className="font-medium">{shell.roles[one.role]}</span>{' '}
            <span className="text-muted">
              {one.place || words.everywhere}
              {one.to ? ` · ${words.until(day(one.to))}` : ''}
            </span>{' '}
            {one.behalf ? <Tag tone="unset">{words.behalf(one.behalf)}</Tag> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
