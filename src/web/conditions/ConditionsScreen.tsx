import { type ReadinessView, useDossierAddress, useReadiness, useSetSearch } from '../dossier.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { ConditionCard } from './ConditionCard.tsx'

/** Điều kiện công nhận: each with what it rests on, its law, what is missing and who owes it. */
export function ConditionsScreen() {
  return <Loaded of={useReadiness()}>{(readiness) => <Conditions of={readiness} />}</Loaded>
}

function Conditions({ of: readiness }: { readonly of: ReadinessView }) {
  const { conditions: words, shell } = useWords()
  const { search } = useDossierAddress()
  const setSearch = useSetSearch()
  const { conditions, year, dossier } = readiness
  if (year !== dossier.year)
    return (
      <Page title={words.title}>
        <Notice
          title={words.pastTitle(search.nam ?? year)}
          actions={
            <Button onClick={() => setSearch({ nam: undefined })}>
              {shell.showYear(dossier.year)}
            </Button>
          }
        >
          {words.past(dossier.year)}
        </Notice>
      </Page>
    )
  const counted = conditions.filter((one) => one.verdict !== 'notApplicable')
  const done = counted.filter((one) => one.ready).length
  return (
    <Page
      title={words.title}
      lead={counted.length > 0 ? words.lead(done, counted.length) : undefined}
    >
      {conditions.length === 0 ? <Notice title={words.none} /> : null}
      {conditions.map((condition) => (
        <ConditionCard key={condition.id} condition={condition} readiness={readiness} />
      ))}
    </Page>
  )
}
