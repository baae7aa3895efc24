import type { Output } from '#contract/api.ts'
import { useWords } from '../words.tsx'

/** Each row of the file with what would be done, or what is wrong with it. */
export function ImportRows({ rows }: { readonly rows: Output<'importPeople'>['rows'] }) {
  const words = useWords().people
  const faults: Readonly<Record<string, string>> = words.faults
  return (
    <div className="overflow-x-auto rounded border border-line">
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="text-sm text-muted">
            <th scope="col" className="px-2 py-1 font-medium">
              {words.row}
            </th>
            <th scope="col" className="px-2 py-1 font-medium">
              {words.name}
            </th>
            <th scope="col" className="px-2 py-1 font-medium">
              {words.result}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.row} className="border-t border-line align-top">
              <td className="px-2 py-1 tabular-nums">{one.row}</td>
              <td className="px-2 py-1">
                {one.name}
                <span className="block text-sm text-muted">{one.login}</span>
              </td>
              <td className={`px-2 py-1 ${one.state === 'faulty' ? 'text-fail' : ''}`}>
                {one.state === 'faulty'
                  ? one.faults
                      .map((fault) =>
                        (faults[fault.code] ?? fault.code).replace('{other}', String(fault.other)),
                      )
                      .join('; ')
                  : words.rowStates[one.state]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
