import { Rejected } from '#contract/client.ts'
import { faultSentence } from '#contract/locales/fault-sentence.ts'
import { day, number } from '../format.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { type Speech, useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useLanguage, useWords, type WordsOf } from '../words.tsx'
import {
  type Checked,
  keyOf,
  type LevelRow,
  type ParameterRow,
  type Settings,
} from './settings-form.ts'

type Decision = Checked['decision']

/** Kiểm tra trước khi ban hành: everything that will change, before and after, under which document. */
export function Review({
  settings,
  decision,
  isBusy,
  error,
  onIssue,
  onEdit,
}: {
  readonly settings: Settings
  readonly decision: Decision
  readonly isBusy: boolean
  readonly error: unknown
  readonly onIssue: () => void
  readonly onEdit: () => void
}) {
  const words = useWords().settings
  const rows = useRows(settings, decision)
  const { number: code, date, issuer, title } = decision.ground
  return (
    <Card title={words.review}>
      <div className="grid gap-3 px-3 pb-3">
        <p className="m-0 max-w-prose text-muted">{words.reviewLead}</p>
        <p className="m-0">
          <span className="text-muted">{words.ground}: </span>
          <b className="font-semibold">{code}</b>, {day(date)}, {issuer}
          {title ? `: ${title}` : ''}
        </p>
        <div className="overflow-x-auto">
          <table className="w-full border-collapse">
            <thead>
              <tr className="text-left">
                <th scope="col" className="py-1 pr-3">
                  {words.what}
                </th>
                <th scope="col" className="py-1 pr-3">
                  {words.before}
                </th>
                <th scope="col" className="py-1">
                  {words.after}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, what, before, after }) => (
                <tr key={key} className="border-t border-line align-top">
                  <th scope="row" className="py-1.5 pr-3 text-left font-normal" lang="vi">
                    {what}
                  </th>
                  <td className="py-1.5 pr-3 text-muted sm:whitespace-nowrap">{before}</td>
                  <td className="py-1.5 font-semibold sm:whitespace-nowrap">{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {error ? <IssueRefused error={error} /> : null}
        <div className="flex flex-wrap gap-2">
          <Button look="primary" disabled={isBusy} onClick={onIssue}>
            {isBusy ? words.issuing : words.issue}
          </Button>
          <Button onClick={onEdit}>{words.edit}</Button>
        </div>
      </div>
    </Card>
  )
}

function useRows(settings: Settings, { targets = [], parameters = [] }: Decision) {
  const words = useWords().settings
  const speech = useSpeech()
  const levels = targets.flatMap(({ item, part, target }) => {
    const row = settings.targets.find((one) => keyOf(one) === (part ? `${item}/${part}` : item))
    return row ? [levelRow(row, target, speech, words)] : []
  })
  const others = parameters.flatMap(({ id, value }) => {
    const row = settings.parameters.find((one) => one.id === id)
    return row ? [parameterRow(row, value, words)] : []
  })
  return [...levels, ...others]
}

type Words = WordsOf<'settings'>

function levelRow(row: LevelRow, target: unknown, { showTarget, names }: Speech, words: Words) {
  const { comparison, unit } = row
  const name = [
    `${row.number} ${row.text}`,
    row.part === null ? '' : names.part(row.item, row.part),
  ]
  const level = { comparison, value: Number(target), ...(unit ? { unit } : {}) }
  return {
    key: keyOf(row),
    what: name.filter(Boolean).join(' · '),
    before: row.target === null ? words.unset : showTarget(row.target),
    after: target === undefined ? words.pass : showTarget(level),
  }
}

function parameterRow(
  { id, name, unit, value: old }: ParameterRow,
  value: number | string,
  words: Words,
) {
  const show = (one: number | string) =>
    [typeof one === 'number' ? number(one) : one, unit].filter(Boolean).join(' ')
  return { key: id, what: name, before: old === null ? words.unset : show(old), after: show(value) }
}

/** Why it was not issued: the refusal, and each fault that the check of the new version found. */
function IssueRefused({ error }: { readonly error: unknown }) {
  const words = useWords().settings
  const [language] = useLanguage()
  const { faults = [], fields = [] } = detailsOf(error)
  if (fields.some(({ code }) => code === 'several_packs'))
    return (
      <p role="alert" className="m-0 rounded bg-fail-soft p-2 font-medium text-fail">
        {words.severalPacks}
      </p>
    )
  return (
    <>
      <RefusalNote error={error} />
      {faults.length > 0 ? (
        <ul className="m-0 pl-5 text-fail">
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>{faultSentence(fault, language)}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

interface Details {
  readonly faults?: readonly Parameters<typeof faultSentence>[0][]
  readonly fields?: readonly { readonly code: string }[]
}

function detailsOf(error: unknown): Details {
  return error instanceof Rejected ? (error.details as Details) : {}
}
