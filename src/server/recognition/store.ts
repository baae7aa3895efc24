import type { Recognition } from '#domain/recognition/recognition.ts'
import type { Place } from '../access/place.ts'
import type { Tx } from '../platform/database/schema.ts'
import { uuid } from '../platform/database/uuid.ts'

/** Stores a recognition instead of the one of the same unit, standard and decision, if there is one. */
export async function putRecognition(
  tx: Tx,
  { province, dossier }: Place,
  recognition: Recognition,
): Promise<void> {
  const { unit, standard, number } = recognition
  await tx
    .deleteFrom('recognition')
    .where('province', '=', province)
    .where('dossier', '=', dossier)
    .where('unit', '=', unit)
    .where('standard', '=', standard)
    .where('number', number === undefined ? 'is' : '=', number ?? null)
    .execute()
  await tx
    .insertInto('recognition')
    .values({
      province,
      dossier,
      id: uuid(),
      unit,
      standard,
      number: number ?? null,
      day: recognition.day ?? null,
      year: recognition.year ?? null,
      pack: recognition.pack ?? null,
      state: recognition.state,
      rechecked_under: JSON.stringify(recognition.recheckedUnder),
      known_on: recognition.knownOn,
      source: recognition.source,
      evidence: JSON.stringify(recognition.evidence),
      basis: recognition.basis ?? null,
      confidence: recognition.confidence ?? null,
      note: recognition.note ?? null,
    })
    .execute()
}
