import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { query } from '../api.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import {
  isYearOf,
  type PackSummary,
  type StepProps,
  standardsFor,
  type Unit,
} from './new-dossier-form.ts'

/** Which standard of the unit's level, and for which judged year. */
export function StandardStep(props: StepProps) {
  const packs = useQuery(query('listPacks', {}))
  const unit = useQuery(query('readUnit', { unit: props.draft.unit }))
  return (
    <Loaded of={packs}>
      {(list) => (
        <Loaded of={unit}>
          {(found) => <Choice {...props} unit={found.unit} packs={list.packs} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Choice({
  draft,
  change,
  onNext,
  unit,
  packs,
}: StepProps & { readonly unit: Unit; readonly packs: readonly PackSummary[] }) {
  const words = useWords().newDossier
  const [tried, setTried] = useState(false)
  const standards = standardsFor(unit, packs)
  const chosen = standards.find(({ id }) => id === draft.standard)
  const isSound = isYearOf(draft.year, chosen)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isSound || !chosen) return
    if (draft.title === '')
      change({
        title: words.suggested(unit.fullName, standardInName(chosen.title), Number(draft.year)),
      })
    onNext()
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <Card title={words.standardLead(unit.fullName)}>
        <div className="grid gap-3 px-3 pb-3">
          {standards.length === 0 ? <p className="m-0">{words.noStandard}</p> : null}
          <fieldset className="m-0 grid gap-1 border-0 p-0" lang="vi">
            <legend className="p-0 font-medium">{words.standard}</legend>
            {standards.map((one) => (
              <Check
                key={one.id}
                type="radio"
                name="chuan"
                label={one.title}
                hint={[one.pack, one.partial ? words.partialStandard : '']
                  .filter(Boolean)
                  .join('; ')}
                checked={one.id === draft.standard}
                onChange={() => change({ standard: one.id, title: '' })}
              />
            ))}
            {tried && !chosen ? (
              <span role="alert" className="text-sm font-medium text-fail">
                {words.needStandard}
              </span>
            ) : null}
          </fieldset>
          <Field
            label={words.year}
            hint={chosen ? words.yearHint(chosen.from, chosen.to) : undefined}
            inputMode="numeric"
            maxLength={4}
            value={draft.year}
            error={
              tried && chosen && !isSound ? words.yearOutside(chosen.from, chosen.to) : undefined
            }
            onChange={(event) => change({ year: event.target.value.trim(), title: '' })}
            className="max-w-64"
          />
        </div>
      </Card>
      <div>
        <Button type="submit" look="primary">
          {words.next}
        </Button>
      </div>
    </form>
  )
}

/** "Huyện nông thôn mới" → "huyện nông thôn mới", inside a title. */
function standardInName(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}
