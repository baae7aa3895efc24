import type { Workspace } from '#domain/dossier/workspace.ts'
import type { EvidenceLink } from '#domain/evidence/evidence.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Place } from '../access/place.ts'
import type { Database, Tx } from '../platform/database/schema.ts'
import type { Deps } from '../platform/deps.ts'
import { toReading } from '../reading/reading-row.ts'
import { namedUnits, withReference } from '../workspace/own-units.ts'
import { type Stored, selectContent, selectReadings, selectSuperseded } from './store.ts'

/** A reading that was changed: known until the day on which its next version was recorded. */
export interface Superseded {
  readonly reading: Reading
  readonly until: string
}

/** A workspace as the database has it, and the journal entry that last changed it. */
export interface Loaded {
  readonly workspace: Workspace
  readonly sequence: number
  readonly superseded: readonly Superseded[]
}

/** A change between the two statements is seen, and both are asked again. */
const attempts = 10

/** Everything of a dossier, shipped units included, of one instant. Throws `not_found`. */
export async function loadWorkspace(
  deps: Pick<Deps, 'reference'>,
  db: Database | Tx,
  place: Place,
): Promise<Loaded> {
  for (let attempt = 1; ; attempt++) {
    const [stored, rows, old] = await Promise.all([
      selectContent(db, place),
      selectReadings(db, place),
      selectSuperseded(db, place),
    ])
    if (!stored) throw new Refusal('not_found', { kind: 'dossier' })
    const { sequence } = stored.dossier
    if (rows.length > 0 && rows[0]?.sequence !== sequence && attempt < attempts) continue
    const superseded = old.map(({ content, until }) => ({ reading: toReading(content), until }))
    return { sequence, superseded, workspace: assemble(stored, rows.map(toReading), deps) }
  }
}

function assemble(
  stored: Stored,
  readings: Workspace['readings'],
  { reference }: Pick<Deps, 'reference'>,
): Workspace {
  const { links, attachments, parameters, units, classifications, dossier, ...lists } = stored
  const attached = (kind: string) =>
    attachments.filter((one) => one.kind === kind).map(({ path, text }) => ({ path, text }))
  const { sequence: _, ...head } = dossier
  const rest = {
    ...lists,
    readings,
    dossier: head,
    parameters: Object.fromEntries(parameters.map(({ id, value }) => [id, value])),
    evidence: withLinks(lists.evidence, links),
    meetings: attached('meetings'),
    sections: attached('sections'),
  }
  const own = { units, classifications }
  const around = withReference(own, reference, namedUnits(rest), head.unit)
  return { ...rest, units: [...around.units], classifications: [...around.classifications] }
}

function withLinks(documents: Stored['evidence'], links: Stored['links']): Workspace['evidence'] {
  const byDocument = new Map<string, EvidenceLink[]>()
  for (const { evidence, ...link } of links) {
    const there = byDocument.get(evidence)
    if (there) there.push(link)
    else byDocument.set(evidence, [link])
  }
  return documents.map((one) => ({ ...one, links: byDocument.get(one.id) ?? [] }))
}
