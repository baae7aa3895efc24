import { Rejected } from '#contract/client.ts'
import { isAnswer, writeOf } from './content.ts'
import { cellKey, type DeskMeans, placeOf, type Saving, type State } from './desk-state.ts'
import type { Waiting } from './outbox.ts'
import { settle } from './settle.ts'

/** Cells in one request. */
const most = 5000

/** Sends what waits, in batches; when the server is away it tries again, later and later. */
export function makeSender(means: DeskMeans, state: State) {
  const { saving, waiting } = state
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let tries = 0
  const tell = (phase: Saving['phase'], sent = 0) =>
    saving.set({ phase, waiting: sendable(waiting).length, sent })
  const soon = (pause = means.pause) => {
    tell(saving.get().phase === 'away' ? 'away' : 'sending')
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), pause)
  }
  const run = async () => {
    let sent = 0
    for (let batch = sendable(waiting).slice(0, most); batch.length > 0; ) {
      tell('sending', sent)
      const failure = await sendBatch(means, state, batch)
      if (failure) {
        tell(failure)
        tries += 1
        soon(Math.min(30_000, 1000 * 2 ** tries))
        return
      }
      tries = 0
      sent += batch.length
      batch = sendable(waiting).slice(0, most)
    }
    tell('saved')
  }
  const flush = async () => {
    clearTimeout(timer)
    running ??= run().finally(() => {
      running = undefined
    })
    await running
  }
  return { soon, flush, stop: () => clearTimeout(timer) }
}

/** What can go: an answer, not in conflict, not refused. */
function sendable(waiting: ReadonlyMap<string, Waiting>): readonly Waiting[] {
  return [...waiting.values()].filter(
    (one) => !one.conflict && !one.refused && isAnswer(one.content),
  )
}

async function sendBatch(
  { dossier, outbox, send }: DeskMeans,
  state: State,
  batch: readonly Waiting[],
): Promise<'away' | 'broken' | null> {
  const cells = batch.map((one) => writeOf(placeOf(one.cell), one.content, one.seen))
  for (const { cell } of batch) state.sending.add(cell)
  try {
    const { outcomes, verdicts } = await send({ dossier, cells })
    const settled = settle(state, batch, outcomes)
    for (const one of verdicts) state.verdicts.set(cellKey(one), one)
    await outbox.remove(settled.done)
    await outbox.put(settled.kept)
    state.bump()
    return null
  } catch (error) {
    if (!(error instanceof Rejected)) throw error
    return error.code === 'unreachable' || error.code === 'database_away' ? 'away' : 'broken'
  } finally {
    state.sending.clear()
  }
}
