import type { Output } from '#contract/api.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { linkOf } from './LinkBox.tsx'

type Links = Output<'importPeople'>['links']

/** The invitations of those who were added, shown once; as a file for who hands out many. */
export function ImportedLinks({ links }: { readonly links: Links }) {
  const words = useWords().people
  const save = () => {
    const rows = links.map((one) => [one.name, one.login, one.token ? linkOf(one.token) : ''])
    const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n')
    const url = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }))
    const anchor = document.createElement('a')
    anchor.href = url
    anchor.download = 'loi-moi.csv'
    anchor.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
  return (
    <div className="grid gap-2">
      <p role="status" className="m-0 rounded bg-done p-2 text-done-ink">
        {words.added(links.length)}
      </p>
      <ul className="m-0 grid list-none gap-2 p-0">
        {links.map((one) => (
          <li key={one.login}>
            <span className="font-medium">{one.name}</span>{' '}
            <span className="text-muted">{one.login}</span>
            <code className="block text-sm break-all">
              {one.token ? linkOf(one.token) : words.mailed}
            </code>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={save}>{words.download}</Button>
      </div>
    </div>
  )
}

/** A cell that begins like a formula is kept from being one. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
