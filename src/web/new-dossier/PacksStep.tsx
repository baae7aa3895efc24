import { useQuery } from '@tanstack/react-query'
import { Rejected } from '#contract/client.ts'
import { query } from '../api.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { PageSkeleton } from '../shell/PageSkeleton.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import type { StepProps } from './new-dossier-form.ts'

/** What the dossier will be judged by, how sure each set is and what it lacks. */
export function PacksStep({ draft, onNext }: StepProps) {
  const words = useWords().newDossier
  const { roles } = useWords().packs
  const { unit, standard, year } = draft
  const proposal = useQuery(query('proposePacks', { unit, standard, year: Number(year) }))
  if (proposal.error) return <Refused error={proposal.error} />
  if (!proposal.data) return <PageSkeleton />
  const { packs, years } = proposal.data
  return (
    <>
      <p className="m-0">{words.packsLead}</p>
      {packs.map(({ id, title, role, partial, items }) => {
        const judged = years.filter((one) => one.pack === id)
        const count = items.source + items.mixed + items.recall
        return (
          <Card key={id} title={<span lang="vi">{title}</span>}>
            <div className="grid gap-1 px-3 pb-3">
              <p className="m-0 text-muted">
                {[roles[role], ...judged.map(({ from, to }) => words.years(from, to))].join(', ')}
              </p>
              {count > 0 ? (
                <p className="m-0">{words.items(items.source, items.mixed, items.recall)}</p>
              ) : null}
              {items.verify > 0 ? (
                <p className="m-0">
                  <Tag tone="doubt">{words.verify(items.verify)}</Tag>
                </p>
              ) : null}
              {partial.length > 0 ? (
                <details>
                  <summary className="cursor-pointer py-1">
                    <Tag tone="warn">
                      {words.missing}: {partial.length}
                    </Tag>
                  </summary>
                  <ul className="m-0 pl-5 list-disc" lang="vi">
                    {partial.map((one) => (
                      <li key={one}>{one}</li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </div>
          </Card>
        )
      })}
      <div>
        <Button look="primary" onClick={onNext}>
          {words.next}
        </Button>
      </div>
    </>
  )
}

/** Why no dossier can be made: by field where the server says which, else the refusal itself. */
export function Refused({ error }: { readonly error: unknown }) {
  const words = useWords().newDossier
  const fields =
    error instanceof Rejected && error.code === 'bad_input' ? error.details['fields'] : []
  const codes = Array.isArray(fields)
    ? fields.map((one: { code?: unknown }) => String(one.code))
    : []
  const said = codes.flatMap((code) => words.faults[code] ?? [])
  if (error instanceof Rejected && error.code === 'already_exists') said.push(words.exists)
  if (said.length === 0) return <RefusalNote error={error} />
  return (
    <p role="alert" className="m-0 rounded bg-fail-soft p-2 font-medium text-fail">
      {said.join(' ')}
    </p>
  )
}
