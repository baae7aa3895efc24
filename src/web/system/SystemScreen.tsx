import { useMutation, useQuery } from '@tanstack/react-query'
import { DatabaseBackup } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Output } from '#contract/api.ts'
import { Outside } from '../account/Outside.tsx'
import { call, query, queryClient } from '../api.ts'
import { bytes, instant, number } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'

type State = Output<'readSystem'>

/** Below this much room the administrator is warned: one evidence file may be 2 GB. */
const lowRoom = 5_000_000_000

/** Tình trạng hệ thống, for the administrator. */
export function SystemScreen() {
  const words = useWords().system
  const state = useQuery({ ...query('readSystem', {}), refetchInterval: 30_000 })
  return (
    <Outside>
      <Page title={words.title} lead={words.lead}>
        <Loaded of={state}>
          {(read) => (
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
              <Backups backups={read.backups} />
              <Keeping state={read} />
              <Mail state={read} />
              <Software state={read} />
            </div>
          )}
        </Loaded>
      </Page>
    </Outside>
  )
}

function Backups({ backups }: { readonly backups: State['backups'] }) {
  const words = useWords().system
  const make = useMutation({
    mutationFn: () => call('backUpNow', {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: query('readSystem', {}).queryKey }),
  })
  return (
    <Card
      title={words.backups}
      aside={
        <Button look="primary" onClick={() => make.mutate()} disabled={make.isPending}>
          <DatabaseBackup aria-hidden size={16} />
          {make.isPending ? words.nowBusy : words.now}
        </Button>
      }
    >
      <div className="grid gap-2 px-3 pb-3">
        <p className="m-0">{backups.keep > 0 ? words.daily(backups.keep) : words.noDaily}</p>
        {backups.overdue ? <Warning>{words.overdue}</Warning> : null}
        <div role="status">
          {make.data ? (
            <p className="m-0 text-done-ink">
              ✓ {words.nowDone(number(make.data.rows), number(make.data.files))}
            </p>
          ) : null}
        </div>
        {make.error ? <RefusalNote lead={words.nowFailed} error={make.error} /> : null}
        {backups.made.length === 0 ? (
          <p className="m-0 text-muted">{words.noBackup}</p>
        ) : (
          <table className="w-full border-collapse">
            <thead>
              <tr className="text-left text-sm text-muted">
                <th scope="col" className="py-1 font-medium">
                  {words.at}
                </th>
                <th scope="col" className="py-1 text-right font-medium">
                  {words.size}
                </th>
              </tr>
            </thead>
            <tbody>
              {backups.made.map(({ name, at, bytes: size }) => (
                <tr key={name} className="border-t border-line">
                  <td className="py-1">
                    {instant(at)}
                    <span className="block text-xs break-all text-muted">{name}</span>
                  </td>
                  <td className="py-1 text-right whitespace-nowrap">{bytes(size)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="m-0 text-sm text-muted">{words.elsewhere}</p>
      </div>
    </Card>
  )
}

function Keeping({ state: { database, files, journal } }: { readonly state: State }) {
  const words = useWords().system
  const isLow = files.kind === 'disk' && files.free !== null && files.free < lowRoom
  return (
    <Card title={words.database}>
      <Facts>
        <Fact name={words.database}>
          {words.databases[database.kind]} {database.version}
        </Fact>
        <Fact name={words.size}>{bytes(database.bytes)}</Fact>
        <Fact name={words.files}>{words.stores[files.kind]}</Fact>
        <Fact name={words.size}>{words.count(number(files.count), bytes(files.bytes))}</Fact>
        <Fact name={words.free}>
          {files.free === null ? words.freeUnknown : bytes(files.free)}
          {isLow ? <Warning>{words.freeLow}</Warning> : null}
        </Fact>
        <Fact name={words.journal}>{words.entries(number(journal.entries))}</Fact>
      </Facts>
    </Card>
  )
}

function Mail({ state: { mail, directories, url } }: { readonly state: State }) {
  const words = useWords().system
  return (
    <Card title={words.mail}>
      <Facts>
        {mail.configured ? (
          <>
            <Fact name={words.from}>{mail.from}</Fact>
            <Fact name={words.sent}>{number(mail.sent)}</Fact>
            <Fact name={words.waiting}>{number(mail.waiting)}</Fact>
            {mail.fault ? (
              <Fact name={words.fault}>
                <Warning>{mail.fault}</Warning>
              </Fact>
            ) : null}
          </>
        ) : (
          <Fact name={words.mail}>{words.mailOff}</Fact>
        )}
        <Fact name={words.url}>{url ?? words.urlNone}</Fact>
        <Fact name={words.directories}>
          {directories.length > 0 ? directories.join(', ') : words.noDirectories}
        </Fact>
      </Facts>
    </Card>
  )
}

function Software({ state }: { readonly state: State }) {
  const words = useWords().system
  return (
    <Card title={words.software}>
      <Facts>
        <Fact name={words.version}>{state.version}</Fact>
        <Fact name={words.schema}>{state.schema}</Fact>
        <Fact name={words.node}>{state.node}</Fact>
      </Facts>
    </Card>
  )
}

function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <dl className="m-0 grid grid-cols-[minmax(7rem,max-content)_minmax(0,1fr)] gap-x-4 gap-y-1 px-3 pb-3">
      {children}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="m-0 min-w-0 break-words">{children}</dd>
    </>
  )
}

function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <p className="m-0 rounded bg-part-soft px-2 py-1 font-medium text-part-ink">
      <span aria-hidden>! </span>
      {children}
    </p>
  )
}
