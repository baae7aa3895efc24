import type { Recognition } from '#domain/recognition/recognition.ts'
import { atOf, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'

/** Recognitions known on a day, of the dossier's unit and its member units. */
export async function listRecognitions(
  deps: Deps,
  input: { readonly dossier: string; readonly on?: string | undefined },
): Promise<{ recognitions: Recognition[] }> {
  const dossier = await openDossier(deps, input.dossier)
  const { on } = atOf(dossier, input)
  return { recognitions: dossier.workspace.recognitions.filter((one) => one.knownOn <= on) }
}
