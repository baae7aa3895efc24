import { showDay } from '#contract/locales/vi/gaps.ts'
import type { GapView } from '../dossier.ts'
import { type GapLine, type LineNames, linesOf, sayBeside, sayDue } from './gap-lines.ts'
import type { partiesOf } from './gap-lists.ts'

/** One body's sheet for a meeting: what it owes, by when, and room for the result. Always in Vietnamese. */
export function TaskSheet({
  parties,
  gaps,
  along,
  names,
}: {
  readonly parties: ReturnType<typeof partiesOf>
  readonly gaps: readonly GapView[]
  /** What others owe together with this body. */
  readonly along: readonly GapView[]
  readonly names: LineNames
}) {
  const lines = linesOf(gaps, names)
  const others = linesOf(along, names)
  const late = gaps.filter((gap) => gap.due !== null && gap.due < names.on).length
  return (
    <article className="mx-auto w-full max-w-[186mm] rounded border border-line bg-paper p-4 text-sm leading-snug sm:p-6 print:max-w-none print:break-after-page print:border-0 print:p-0 print:text-xs">
      <header className="mb-3 grid gap-0.5">
        <p className="m-0 text-muted">{parties.standing}</p>
        <h2 className="m-0 text-center text-lg font-bold">Phiếu theo dõi nhiệm vụ</h2>
        <p className="m-0 text-center">{parties.dossier}</p>
        <p className="m-0 mt-2">
          Cơ quan, đơn vị: <b>{parties.agency || 'Chưa phân công'}</b>
        </p>
        <p className="m-0">
          Tính đến ngày {showDay(names.on)}:{' '}
          {gaps.length > 0
            ? `${gaps.length} nội dung chưa hoàn thành${late > 0 ? `, ${late} nội dung quá hạn` : ''}`
            : `cùng thực hiện ${along.length} nội dung của đơn vị khác`}
          .
        </p>
      </header>
      {lines.length > 0 ? <Lines lines={lines} /> : null}
      {others.length > 0 ? (
        <>
          <h3 className="mt-4 mb-1 text-base font-semibold print:text-sm">
            Cùng thực hiện với đơn vị khác
          </h3>
          <Lines lines={others} />
        </>
      ) : null}
      <footer className="mt-6 grid grid-cols-2 gap-4 text-center break-inside-avoid">
        <p className="m-0">
          Người theo dõi
          <br />
          <span className="text-muted">(bổ sung)</span>
        </p>
        <p className="m-0">
          Đại diện cơ quan, đơn vị
          <br />
          <span className="text-muted">(bổ sung)</span>
        </p>
      </footer>
    </article>
  )
}

const cell = 'border border-line-strong px-1.5 py-1 text-left align-top'

function Lines({ lines }: { readonly lines: readonly GapLine[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <th className={`${cell} w-8`}>TT</th>
            <th className={cell}>Nội dung</th>
            <th className={`${cell} w-[24%]`}>Đơn vị</th>
            <th className={`${cell} w-[15%]`}>Hạn</th>
            <th className={`${cell} w-[16%]`}>Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={`${line.what} ${line.units[0]} ${line.due}`} className="break-inside-avoid">
              <td className={cell}>{index + 1}</td>
              <td className={cell}>
                {line.what}
                {sayBeside(line) ? (
                  <span className="text-muted"> (phối hợp: {sayBeside(line)})</span>
                ) : null}
              </td>
              <td className={cell}>{line.units.join(', ')}</td>
              <td className={`${cell} ${line.late > 0 ? 'font-semibold' : ''}`}>
                {sayDue(line) || 'Chưa có hạn'}
              </td>
              <td className={cell} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
