import type { Place } from '../../access/place.ts'
import type { EvidenceVersionTable } from '../../platform/database/evidence-tables.ts'
import type { Tx } from '../../platform/database/schema.ts'

type KeptVersion = Pick<EvidenceVersionTable, 'evidence' | 'version' | 'stored' | 'file' | 'name'>

/** Every file of the papers that are not in the trash, each paper's oldest first. */
export async function selectKept(
  tx: Tx,
  { province, dossier }: Place,
): Promise<readonly KeptVersion[]> {
  return await tx
    .selectFrom('evidence_version as v')
    .innerJoin('evidence', (join) =>
      join
        .onRef('evidence.province', '=', 'v.province')
        .onRef('evidence.dossier', '=', 'v.dossier')
        .onRef('evidence.id', '=', 'v.evidence'),
    )
    .select(['v.evidence', 'v.version', 'v.stored', 'v.file', 'v.name'])
    .where('v.province', '=', province)
    .where('v.dossier', '=', dossier)
    .where('evidence.trashed_at', 'is', null)
    .orderBy('v.evidence')
    .orderBy('v.version')
    .execute()
}
