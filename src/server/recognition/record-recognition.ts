import type { Recognition } from '#domain/recognition/recognition.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireOnUnit } from '../access/authorize.ts'
import { changeDossier } from '../dossier/change-dossier.ts'
import { type OpenDossier, openDossier } from '../dossier/open-dossier.ts'
import type { Deps } from '../platform/deps.ts'
import type { Call } from '../platform/http/mount.ts'
import { putRecognition } from './store.ts'

/**
 * Công nhận: a decision, its re-check (rà soát lại) or withdrawal; it takes the place of what was known of the same decision.
 * Throws `not_found`, `not_allowed`, `bad_input` by field.
 */
export async function recordRecognition(
  deps: Deps,
  input: { readonly dossier: string; readonly recognition: Recognition },
  { caller }: Call,
): Promise<{ recognition: Recognition }> {
  const { recognition } = input
  const dossier = await openDossier(deps, input.dossier)
  await requireOnUnit(deps, caller, 'recognise', dossier.place, recognition.unit)
  requireKnown(dossier, recognition)
  const before = dossier.workspace.recognitions.find((one) => isSame(one, recognition)) ?? null
  await changeDossier(deps, dossier.place, caller.name, async (tx) => {
    await putRecognition(tx, dossier.place, recognition)
    const object = `recognition:${recognition.standard}@${recognition.unit}`
    return { answer: null, deed: { act: 'record_recognition', object, before, after: recognition } }
  })
  return { recognition }
}

function isSame(a: Recognition, b: Recognition): boolean {
  return a.unit === b.unit && a.standard === b.standard && a.number === b.number
}

function requireKnown({ packs, workspace }: OpenDossier, recognition: Recognition): void {
  const fields: { field: string; code: string }[] = []
  const wrong = (name: string, code: string) => fields.push({ field: `recognition.${name}`, code })
  const ids = new Set(packs.map((pack) => pack.id))
  const { standard, pack, recheckedUnder, evidence, day, knownOn } = recognition
  if (!packs.some((one) => one.standards.some((each) => each.id === standard)))
    wrong('standard', 'standard_unknown')
  if (pack !== undefined && !ids.has(pack)) wrong('pack', 'pack_unknown')
  if (recheckedUnder.some((one) => !ids.has(one))) wrong('recheckedUnder', 'pack_unknown')
  const papers = new Set(workspace.evidence.map((one) => one.id))
  if (evidence.some((one) => !papers.has(one))) wrong('evidence', 'evidence_unknown')
  if (day !== undefined && day > knownOn) wrong('knownOn', 'period_reversed')
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
}
