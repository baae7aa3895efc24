import type { DetectedEncoding } from '#domain/legacy-text/detect-legacy.ts'
import type { TextFailure } from '#domain/paper/paper-text.ts'
import { sendJob } from '../job/job-queue.ts'
import { transact } from '../platform/database/transact.ts'
import type { Deps } from '../platform/deps.ts'
import { changeReading, type ReadingKey } from './store.ts'

/** The text of a paper is read; its pictures wait for recognition. */
export async function enqueueUnreadOf(
  deps: Deps,
  key: ReadingKey,
  found: {
    readonly encoding: DetectedEncoding | null
    readonly unread: readonly { readonly page: number; readonly failure: TextFailure }[]
  },
): Promise<void> {
  await transact(deps.db, async (tx) => {
    const changed = { state: 'pictures', ...found, changed_at: deps.clock.now() }
    if (!(await changeReading(tx, key, changed))) return
    const name = `${key.province}/${key.dossier}/${key.evidence}/${key.stored}`
    await sendJob(deps.db, tx, 'recognise-paper', name, key)
  })
}
