import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { query } from '../api.ts'
import { day } from '../format.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Check } from '../ui/Check.tsx'
import { Field } from '../ui/Field.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useWords } from '../words.tsx'
import type { StepProps, Unit } from './new-dossier-form.ts'

const most = 20

/** Whose dossier: found by name without accents, or by code. */
export function UnitStep({ draft, change, onNext }: StepProps) {
  const words = useWords().newDossier
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const search = useQuiet(text.trim())
  const isAsked = search.length >= 2
  const found = useQuery({ ...query('listUnits', { search }), enabled: isAsked })
  const chosen = useQuery({
    ...query('readUnit', { unit: draft.unit }),
    enabled: draft.unit !== '',
  }).data?.unit
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (draft.unit !== '') onNext()
  }
  const take = (unit: Unit) =>
    change(unit.id === draft.unit ? {} : { unit: unit.id, standard: '', year: '', title: '' })
  return (
    <form onSubmit={submit} noValidate className="grid gap-3">
      <Card title={words.unitLead}>
        <div className="grid gap-3 px-3 pb-3">
          {chosen ? <UnitChoice unit={chosen} isChosen onTake={take} /> : null}
          <Field
            type="search"
            label={words.search}
            hint={words.searchHint}
            autoComplete="off"
            value={text}
            error={tried && draft.unit === '' ? words.needUnit : undefined}
            onChange={(event) => setText(event.target.value)}
          />
          {isAsked ? (
            <Loaded of={found} skeleton={<Skeleton />}>
              {({ units }) => (
                <Choices
                  units={units.filter(({ id }) => id !== draft.unit)}
                  text={search}
                  onTake={take}
                />
              )}
            </Loaded>
          ) : (
            <p className="m-0 text-muted">{words.typeMore}</p>
          )}
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

function Choices({
  units,
  text,
  onTake,
}: {
  readonly units: readonly Unit[]
  readonly text: string
  readonly onTake: (unit: Unit) => void
}) {
  const words = useWords().newDossier
  if (units.length === 0)
    return (
      <p role="status" className="m-0">
        {words.noUnit(text)}
      </p>
    )
  return (
    <fieldset className="m-0 grid gap-1 border-0 p-0">
      <legend className="sr-only">{words.unitLead}</legend>
      {units.slice(0, most).map((unit) => (
        <UnitChoice key={unit.id} unit={unit} isChosen={false} onTake={onTake} />
      ))}
      {units.length > most ? <p className="m-0 text-muted">{words.more(most)}</p> : null}
    </fieldset>
  )
}

function UnitChoice({
  unit,
  isChosen,
  onTake,
}: {
  readonly unit: Unit
  readonly isChosen: boolean
  readonly onTake: (unit: Unit) => void
}) {
  const words = useWords().newDossier
  const place = usePlace(unit.parent)
  const hint = [
    place,
    words.code(unit.code),
    unit.from && words.from(day(unit.from)),
    unit.to && words.to(day(unit.to)),
  ]
  return (
    <Check
      type="radio"
      name="don-vi"
      label={<b className="font-semibold">{unit.fullName}</b>}
      hint={hint.filter(Boolean).join(', ')}
      checked={isChosen}
      onChange={() => onTake(unit)}
    />
  )
}

/** The names of what a unit lies in: `huyện Mẫu, tỉnh Mẫu`. */
function usePlace(parent: string | undefined): string {
  const first = useQuery({
    ...query('readUnit', { unit: parent ?? '' }),
    enabled: parent !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.unit
  const above = first?.parent
  const second = useQuery({
    ...query('readUnit', { unit: above ?? '' }),
    enabled: above !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }).data?.unit
  return [first?.fullName, second?.fullName].filter(Boolean).join(', ')
}

/** The text once typing has paused. */
function useQuiet(text: string): string {
  const [quiet, setQuiet] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(text), 250)
    return () => clearTimeout(timer)
  }, [text])
  return quiet
}
