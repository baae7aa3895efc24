import { itemsInRule } from '../rule/rule-references.ts'
import { type CheckScope, itemsOf, type Report } from './check-scope.ts'
import type { PackPath } from './pack-fault.ts'
import type { ProcedureBook } from './procedure.ts'
import { type Named, namedIn, tellUnknown } from './tell-unknown.ts'

/** Trình tự, thủ tục: steps name actors, parameters, forms and dossiers that the book has. */
export function checkProcedure({ pack, parameters }: CheckScope, report: Report): void {
  const levels = itemsOf(pack).flatMap(({ item, path }) =>
    itemsInRule(item.rule)
      .filter(({ kind }) => kind === 'parameter')
      .map((one) => ({ id: one.id, path: [...path, 'rule', ...one.path] })),
  )
  tellUnknown(levels, (id) => parameters.has(id), ['parameter_not_found', 'parameter'], report)
  const book = pack.procedure
  if (!book) return
  const has = (things: readonly { readonly id: string }[]) => {
    const ids = new Set(things.map(({ id }) => id))
    return (id: string) => ids.has(id)
  }
  const isActor = (id: string) => Object.hasOwn(book.actors, id)
  const named = namesIn(book)
  tellUnknown(named.actors, isActor, ['actor_not_found', 'actor'], report)
  tellUnknown(named.parameters, has(book.parameters), ['parameter_not_found', 'parameter'], report)
  tellUnknown(named.forms, has(book.forms), ['form_not_found', 'form'], report)
  tellUnknown(named.dossiers, has(book.dossiers), ['dossier_not_found', 'dossier'], report)
}

/** What steps, dossiers and provisions of a book name. */
function namesIn(book: ProcedureBook) {
  const steps = book.procedures.flatMap((one, p) =>
    one.steps.map((step, i) => ({ step, path: ['procedure', 'procedures', p, 'steps', i] })),
  )
  const parts = book.dossiers.flatMap(({ items }, d) =>
    items.map((item, i) => ({ item, path: ['procedure', 'dossiers', d, 'items', i] })),
  )
  const at = (id: string | undefined, path: PackPath, key: string): Named => ({
    id,
    path: [...path, key],
  })
  return {
    actors: steps.map(({ step, path }) => at(step.actor, path, 'actor')),
    parameters: [
      ...steps.flatMap(({ step, path }) => namedIn(step.parameters, [...path, 'parameters'])),
      ...book.provisions.flatMap(({ parameters }, i) =>
        namedIn(parameters, ['procedure', 'provisions', i, 'parameters']),
      ),
    ],
    forms: [
      ...steps.map(({ step, path }) => at(step.form, path, 'form')),
      ...parts.map(({ item, path }) => at(item.form, path, 'form')),
    ],
    dossiers: [
      ...steps.map(({ step, path }) => at(step.dossier, path, 'dossier')),
      ...parts.map(({ item, path }) => at(item.includes, path, 'includes')),
    ],
  }
}
