import type { Output } from '#contract/api.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Deadline, type Extension, usualDue } from '#domain/sheet/deadline.ts'
import { measuresForm } from '#domain/sheet/form.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import { unitIn } from '../dossier/unit-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { insertDeadline, insertExtension } from './store.ts'

/** Thời hạn of a dossier's forms and years, and the exceptions granted: of each the newest. */
export async function listDeadlines(
  deps: Deps,
  input: { readonly dossier: string },
): Promise<Output<'listDeadlines'>> {
  const { workspace, today } = await openDossier(deps, input.dossier)
  const deadlines = newestOf(workspace.deadlines, (one) => `${one.form} ${one.year}`)
  const extensions = newestOf(workspace.extensions, (one) => `${one.unit} ${one.form} ${one.year}`)
  return {
    deadlines,
    usual: usualDue(workspace.dossier),
    extensions: extensions.map((one) => ({ ...one, expired: one.until < today })),
  }
}

/** Đặt thời hạn of a form and year, and whether it locks. Throws `bad_input` for a form that is none. */
export async function setDeadline(
  deps: Deps,
  input: Omit<Deadline, 'by' | 'at'> & { readonly dossier: string },
  { caller }: Call,
): Promise<{ deadline: Deadline }> {
  const dossier = await openDossier(deps, input.dossier)
  requireForm(dossier, input.form)
  const { form, year, due, locks } = input
  const deadline = { form, year, due, locks, by: caller.name, at: deps.clock.now() }
  await changeDossier(deps, dossier.place, caller.name, async (tx) => {
    await insertDeadline(tx, dossier.place, deadline)
    const object = `form:${form}/${year}`
    return { answer: null, deed: { act: 'set_deadline', object, after: deadline } }
  })
  return { deadline }
}

/**
 * Gia hạn cho một đơn vị until a day; afterwards the period is closed again by itself. Throws `bad_input` for a form that is
 * none or a day that is past.
 */
export async function grantExtension(
  deps: Deps,
  input: Omit<Extension, 'by' | 'at'> & { readonly dossier: string },
  { caller }: Call,
): Promise<{ extension: Extension }> {
  const dossier = await openDossier(deps, input.dossier)
  unitIn(deps, dossier, input.unit)
  requireForm(dossier, input.form)
  const { unit, form, year, until, reason } = input
  if (until < dossier.today) {
    const params = { from: dossier.today, to: until }
    throw new Refusal('bad_input', {
      fields: [{ field: 'until', code: 'period_reversed', params }],
    })
  }
  const extension = { unit, form, year, until, reason, by: caller.name, at: deps.clock.now() }
  await changeDossier(deps, dossier.place, caller.name, async (tx) => {
    await insertExtension(tx, dossier.place, extension)
    const object = `sheet:${form}/${year}@${unit}`
    return { answer: null, deed: { act: 'grant_extension', object, after: extension } }
  })
  return { extension }
}

function requireForm({ assessed, today }: OpenDossier, form: string): void {
  const families = assessed(today).packs.flatMap((pack) => pack.standards.map((one) => one.family))
  if (form === measuresForm || families.includes(form)) return
  throw new Refusal('bad_input', {
    fields: [{ field: 'form', code: 'form_not_found', params: { form } }],
  })
}

function newestOf<T extends { readonly at: string }>(
  list: readonly T[],
  keyOf: (one: T) => string,
): T[] {
  const newest = new Map<string, T>()
  for (const one of list) {
    const there = newest.get(keyOf(one))
    if (!there || there.at <= one.at) newest.set(keyOf(one), one)
  }
  return [...newest.values()]
}
