import { type ReadinessView, useReadiness } from '../dossier.ts'
import { useChangeSearch, useOwnSearch } from '../own-search.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { useSpeech } from '../speech.ts'
import { Card } from '../ui/Card.tsx'
import { Check } from '../ui/Check.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { useWords } from '../words.tsx'
import { CriteriaTable } from './CriteriaTable.tsx'
import { criterionRows, isOpen } from './criterion-rows.ts'

/** Tiêu chí: every standard of the dossier with its criteria, counted over the units. */
export function CriteriaScreen() {
  return <Loaded of={useReadiness()}>{(readiness) => <Criteria readiness={readiness} />}</Loaded>
}

function readOwn(search: Readonly<Record<string, unknown>>) {
  return { onlyOpen: search['con'] === '1' }
}

function Criteria({ readiness }: { readonly readiness: ReadinessView }) {
  const words = useWords().criteria
  const speech = useSpeech()
  const change = useChangeSearch()
  const { onlyOpen } = useOwnSearch(readOwn)
  const standards = [...criterionRows(readiness)]
  const all = standards.flatMap(([, rows]) => rows)
  const met = all.reduce((sum, row) => sum + row.met, 0)
  const required = all.reduce((sum, row) => sum + row.cells.length - row.notApplicable, 0)
  const isPast = readiness.year < readiness.dossier.year
  if (all.length === 0)
    return (
      <Page title={words.title}>
        <Notice title={words.none} />
      </Page>
    )
  return (
    <Page
      title={words.title}
      lead={words.lead(met, required)}
      actions={
        <Check
          label={words.onlyOpen}
          checked={onlyOpen}
          onChange={(event) => change({ con: event.target.checked ? '1' : undefined })}
        />
      }
    >
      {standards.map(([standard, rows]) => {
        const shown = onlyOpen ? rows.filter(isOpen) : rows
        return (
          <Card
            key={standard}
            title={speech.names.standard(standard)}
            note={words.units(Math.max(...rows.map((row) => row.cells.length)))}
          >
            {shown.length > 0 ? (
              <CriteriaTable rows={shown} isPast={isPast} />
            ) : (
              <p className="m-0 px-3 pb-3 text-muted">{words.allDone}</p>
            )}
          </Card>
        )
      })}
    </Page>
  )
}
