import { Link } from '@tanstack/react-router'
import type { Output } from '#contract/api.ts'
import { useDossierAddress } from '../dossier.ts'
import { DueText } from '../gaps/DueText.tsx'
import { useWords } from '../words.tsx'
import { StateTag } from './StateTag.tsx'

type Summary = Output<'listLists'>['lists'][number]

/** One line a list: whose it is, how many rows, by when, how it stands. */
export function ListsTable({
  lists,
  on,
}: {
  readonly lists: readonly Summary[]
  readonly on: string
}) {
  const words = useWords().lists
  const heads = words.columns
  return (
    <div className="relative overflow-x-auto rounded border border-line bg-paper">
      <table className="w-full border-collapse text-left max-md:block">
        <caption className="sr-only">{words.caption}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-sm text-muted">
            <th className="px-3 py-2 font-medium">{heads.list}</th>
            <th className="px-3 py-2 font-medium">{heads.owner}</th>
            <th className="px-3 py-2 text-right font-medium">{heads.rows}</th>
            <th className="px-3 py-2 font-medium">{heads.due}</th>
            <th className="px-3 py-2 font-medium">{heads.state}</th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {lists.map((one) => (
            <ListLine key={one.list.id} one={one} on={on} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ListLine({ one, on }: { readonly one: Summary; readonly on: string }) {
  const words = useWords().lists
  const { dossier } = useDossierAddress()
  const { list, owner, due, standing } = one
  const cell = 'px-3 py-2 align-top max-md:block max-md:py-0.5'
  return (
    <tr className="border-b border-line last:border-b-0 max-md:block max-md:py-2">
      <th scope="row" className={`${cell} font-normal`}>
        <Link
          to="/ho-so/$dossier/danh-muc/$list"
          params={{ dossier, list: list.id }}
          className="inline-block py-1 font-medium"
        >
          {list.title}
        </Link>
        <span className="block text-sm text-muted">{words.kinds[list.kind]}</span>
      </th>
      <td className={cell}>
        {owner || <span className="text-muted">{words.nobody}</span>}
        {list.person ? <span className="block text-sm text-muted">{list.person}</span> : null}
      </td>
      <td className={`${cell} text-right tabular-nums max-md:text-left`}>
        <span aria-hidden="true" className="max-md:hidden">
          {words.counted(standing.rows, standing.expected)}
        </span>
        <span className="md:sr-only">{words.countedLong(standing.rows, standing.expected)}</span>
      </td>
      <td className={cell}>
        {standing.state === 'accepted' ? (
          <span className="text-muted">–</span>
        ) : (
          <DueText due={due} on={on} />
        )}
      </td>
      <td className={cell}>
        <StateTag standing={standing} />
      </td>
    </tr>
  )
}
