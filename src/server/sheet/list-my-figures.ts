import type { MyWork } from '#contract/sheets.ts'
import type { Act } from '#domain/access/access.ts'
import { carrying, covers, unitScope } from '#domain/access/scope.ts'
import { formsOf } from '#domain/sheet/form.ts'
import { isOfRound, type Sheet, type SheetKey, sheetsOf } from '#domain/sheet/sheet.ts'
import { may, placeOfDossier } from '../access/authorize.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { pathsIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Caller } from '../platform/http/access.ts'
import type { Call } from '../platform/http/mount.ts'
import { writeRights } from '../reading/own-items.ts'
import { knownOf, sheetOf } from './sheet-of.ts'
import { selectWaiting, type Waiting } from './store.ts'

/** Which right makes a state somebody's work. */
const works = {
  draft: { act: 'submit', kind: 'submit' },
  returned: { act: 'submit', kind: 'returned' },
  submitted: { act: 'accept', kind: 'accept' },
} as const satisfies Record<Waiting['state'], { act: Act; kind: MyWork['kind'] }>

/**
 * Việc của tôi: drafts to send, figures returned with their reason, figures sent that wait for acceptance, and what the judged
 * year still lacks; of the caller's units alone, and of an agency its own items. Who accepts is told of what to accept, and of
 * drafts of his own. The earliest due first.
 */
export async function listMyFigures(
  deps: Deps,
  input: { readonly dossier: string },
  { caller }: Call,
): Promise<{ work: MyWork[] }> {
  const place = await placeOfDossier(deps.db, caller, input.dossier)
  const dossier = await openDossier(deps, input.dossier)
  const scope = unitScope(caller.grants, 'record')
  const waiting = await selectWaiting(deps.db, place, scope, caller.name)
  const work = [...workOf(dossier, waiting, caller), ...missingOf(deps, dossier, caller)]
  const keyOf = (one: MyWork) => `${one.due ?? '9999'} ${order.indexOf(one.kind)} ${one.unit}`
  return { work: work.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) }
}

const order: readonly MyWork['kind'][] = ['returned', 'submit', 'accept', 'missing']

/** Figures in the database, grouped by sheet and what is to be done. */
function workOf(
  dossier: OpenDossier,
  waiting: readonly Waiting[],
  { grants }: Caller,
): readonly MyWork[] {
  const { assessment, packs } = knownOf(dossier)
  const mays = {
    submit: writeRights(grants, 'submit', assessment),
    accept: writeRights(grants, 'accept', assessment),
  }
  const counts = new Map<string, { key: SheetKey; kind: MyWork['kind']; count: number }>()
  for (const { unit, path, item, year, state, count: all, own } of waiting) {
    const { act, kind } = works[state]
    // Who accepts owes nobody's drafts but those of his own hand.
    const isOthers = kind !== 'accept' && mays.accept(path, { item, unit, year })
    const count = isOthers ? own : all
    if (count === 0) continue
    const form = formsOf(assessment, packs, unit, year).find(({ rows }) =>
      rows.some((row) => row.item === item),
    )
    if (!form || !mays[act](path, { item, unit, year })) continue
    const name = `${kind} ${unit} ${form.id} ${year}`
    const there = counts.get(name)
    if (there) there.count += count
    else counts.set(name, { key: { unit, form: form.id, year }, kind, count })
  }
  return [...counts.values()].map(({ key, kind, count }) =>
    toWork(dossier, kind, sheetOf(dossier, key).sheet, count),
  )
}

/** What the judged year asks of the caller's units and has no figure. */
function missingOf(deps: Deps, dossier: OpenDossier, { grants }: Caller): readonly MyWork[] {
  const { assessment } = knownOf(dossier)
  const { year } = dossier.workspace.dossier
  const pathOf = pathsIn(deps, dossier)
  const scope = unitScope(carrying(grants, 'record'), 'record')
  const mayRecord = writeRights(grants, 'record', assessment)
  return sheetsOf(knownOf(dossier), year).flatMap(({ sheet, missing }) => {
    const path = pathOf(sheet.unit) ?? ''
    const isOwed = covers(scope, path) && !may(grants, 'accept', path)
    if (missing.length === 0 || !isOwed) return []
    const own = missing.filter(({ item }) => mayRecord(path, { item, unit: sheet.unit, year }))
    return own.length === 0 ? [] : [toWork(dossier, 'missing', sheet, own.length)]
  })
}

function toWork(
  { workspace }: OpenDossier,
  kind: MyWork['kind'],
  sheet: Sheet,
  count: number,
): MyWork {
  const { unit, form, year, asked, answered, due, locked } = sheet
  const rounds = workspace.rounds.filter((one) => isOfRound(one, sheet) && one.act === 'returned')
  const returned = kind === 'returned' ? rounds.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] : null
  const { reason = null, by = null } = returned ?? {}
  return { kind, unit, form, year, count, asked, answered, due, locked, reason, by }
}
