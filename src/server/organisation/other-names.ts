import type { Workspace } from '#domain/dossier/workspace.ts'
import { fold } from '#domain/fold.ts'
import { Refusal } from '#domain/refusal.ts'

/** Whose names are given: a body or a unit, which keeps its own. */
interface Named {
  readonly kind: 'agency' | 'unit'
  readonly id: string
}

/** One name belongs to one body or unit, accents or none; else a table or notice could mean either. Throws `bad_input`. */
export function requireOwnNames(
  workspace: Workspace,
  named: Named,
  names: readonly string[],
  field: string,
): void {
  const others = new Set(
    namesOf(workspace)
      .filter((one) => one.kind === named.kind && one.id !== named.id)
      .map(({ name }) => fold(name)),
  )
  const fields = names
    .filter((name) => others.has(fold(name)))
    .map((name) => ({ field, code: 'name_taken', name }))
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
}

function namesOf({ agencies, unitAliases }: Workspace): (Named & { readonly name: string })[] {
  return [
    ...agencies.flatMap(({ id, name, short, aliases }) =>
      [name, ...(short ? [short] : []), ...(aliases ?? [])].map((one) => ({
        kind: 'agency' as const,
        id,
        name: one,
      })),
    ),
    ...unitAliases.map(({ unit, alias }) => ({ kind: 'unit' as const, id: unit, name: alias })),
  ]
}
