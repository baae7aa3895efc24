import type { StoredReading } from '#contract/records.ts'
import type { Reading } from '#domain/reading/reading.ts'
import { Refusal } from '#domain/refusal.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import type { Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { signOver } from './figure-actor.ts'
import { toStored } from './reading-row.ts'
import { insertPaper, putReading, selectSlots } from './store.ts'

interface Declaration {
  readonly dossier: string
  readonly condition: string
  readonly value: boolean
  readonly source: string
  readonly document?:
    | {
        readonly title: string
        readonly number?: string | undefined
        readonly date?: string | undefined
        readonly issuer?: string | undefined
        readonly keptAt?: string | undefined
      }
    | undefined
  readonly note?: string | undefined
}

/** Khai điều kiện: a condition that rests on a stated fact, with its source and paper. Throws `not_found`, `bad_input`. */
export async function declareFact(
  deps: Deps,
  input: Declaration,
  { caller }: Call,
): Promise<{ reading: StoredReading }> {
  const dossier = await openDossier(deps, input.dossier)
  requireDeclared(dossier, input.condition)
  const { place, workspace } = dossier
  const reading = toReading(dossier, input)
  const by = signOver(dossier, caller, 'declare', place.path)
  const stamp = { by, at: deps.clock.now() }
  const { answer } = await changeDossier(deps, place, by, async (tx) => {
    const current = (await selectSlots(tx, place, [reading], true)).at(-1)
    const paper = await keepPaper(tx, dossier, input)
    const evidence = [...((current?.evidence ?? []) as string[]), ...paper]
    const answer = await putReading(tx, place, place.path, { ...reading, evidence }, current, stamp)
    const object = `item:${input.condition}@${workspace.dossier.unit}`
    const before = current ? toStored(current) : null
    return { answer, deed: { act: 'declare_fact', object, before, after: answer } }
  })
  return { reading: answer }
}

function requireDeclared({ assessed, today }: OpenDossier, id: string): void {
  const condition = assessed(today).procedure?.conditions.find((one) => one.id === id)
  if (!condition) throw new Refusal('not_found', { kind: 'condition' })
  const fields = [{ field: 'condition', code: 'item_without_figures' }]
  if (condition.rule.form !== 'pass') throw new Refusal('bad_input', { fields })
}

function toReading({ workspace, today }: OpenDossier, input: Declaration): Reading {
  const { unit, year } = workspace.dossier
  return {
    unit,
    item: input.condition,
    part: '',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    kind: 'actual',
    scope: '',
    value: input.value,
    state: 'accepted',
    source: input.source,
    evidence: [],
    recordedOn: today,
    note: input.note,
  }
}

/** The id of the paper that was added, if one was given. */
async function keepPaper(
  tx: Tx,
  { place, workspace, today }: OpenDossier,
  { document, condition, source }: Declaration,
): Promise<string[]> {
  if (!document) return []
  const id = uuid()
  await insertPaper(tx, place, {
    id,
    item: condition,
    unit: workspace.dossier.unit,
    year: workspace.dossier.year,
    title: document.title,
    number: document.number ?? null,
    date: document.date ?? null,
    issuer: document.issuer ?? null,
    kept_at: document.keptAt ?? null,
    source,
    known_on: today,
  })
  return [id]
}
