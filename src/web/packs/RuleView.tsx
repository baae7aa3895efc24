import {
  type ByColumn,
  columnName,
  columnsOf,
  type RuleSpeech,
  ruleText,
  targetText,
} from '#contract/locales/rule-text.ts'
import type { Rule } from '#domain/rule/rule.ts'
import type { Target } from '#domain/rule/target.ts'
import { useWords } from '../words.tsx'

/** A rule in words; levels that differ by region, group or year in a small table below. */
export function RuleView({
  rule,
  unit = '',
  speech,
}: {
  readonly rule: Rule
  readonly unit?: string | undefined
  readonly speech: RuleSpeech
}) {
  if ('parts' in rule)
    return (
      <>
        {partsLead(rule, speech)}:
        <ul className="m-0 pl-5 list-disc">
          {rule.parts.map((part) => (
            <li key={part.id}>
              {part.text}: <RuleView rule={part.rule} unit={part.unit ?? unit} speech={speech} />
            </li>
          ))}
        </ul>
      </>
    )
  const target = tableIn(rule)
  return (
    <>
      <span className="font-medium">{ruleText(rule, speech, unit)}</span>
      {target ? <LevelTable target={target} unit={unit} speech={speech} /> : null}
    </>
  )
}

/** The levels of a target column by column. */
export function LevelTable({
  target,
  unit,
  speech,
}: {
  readonly target: ByColumn
  readonly unit: string
  readonly speech: RuleSpeech
}) {
  const words = useWords().packs
  const rows = columnsOf(target)
  return (
    <div className="my-1 overflow-x-auto">
      <table className="border-collapse text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.level}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ column, level }) => (
            <tr key={column} className="border-t border-line">
              <th scope="row" className="py-0.5 pr-4 text-left font-normal">
                {columnName(column, speech)}
              </th>
              <td className="py-0.5 text-right tabular-nums">
                {level === null ? (
                  <span className="text-muted">{speech.words.none}</span>
                ) : isByColumn(level) ? (
                  <LevelTable target={level} unit={unit} speech={speech} />
                ) : (
                  targetText(level, speech, unit)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function isByColumn(target: Target): target is ByColumn {
  return (
    typeof target === 'object' &&
    ('byYear' in target || 'byRegion' in target || 'byGroup' in target)
  )
}

function tableIn(rule: Rule): ByColumn | null {
  if (rule.form === 'window' || rule.form === 'bothGenders') return tableIn(rule.rule)
  return 'target' in rule && isByColumn(rule.target) ? rule.target : null
}

function partsLead(
  rule: Extract<Rule, { form: 'allOf' | 'anyOf' | 'atLeastOf' }>,
  { words }: RuleSpeech,
): string {
  return rule.form === 'atLeastOf' ? words.atLeastOf(rule.count) : words[rule.form]
}
