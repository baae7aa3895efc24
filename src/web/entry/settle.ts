import type { Output } from '#contract/api.ts'
import { type CellReading, type Content, contentOf, figureValue, isSameContent } from './content.ts'
import type { Waiting } from './outbox.ts'

export type Outcome = Output<'recordReadings'>['outcomes'][number]

/** What became of a batch: which cells the server has now, and which go on waiting, with why. */
export function settle(
  state: {
    readonly stored: Map<string, CellReading | undefined>
    readonly waiting: Map<string, Waiting>
  },
  batch: readonly Waiting[],
  outcomes: readonly Outcome[],
): { readonly done: readonly string[]; readonly kept: readonly Waiting[] } {
  const done: string[] = []
  const kept: Waiting[] = []
  for (const outcome of outcomes) {
    const sent = batch[outcome.index]
    if (!sent) continue
    const now = state.waiting.get(sent.cell)
    const next = after(state.stored, sent, now ?? sent, outcome)
    if (next) {
      state.waiting.set(sent.cell, next)
      kept.push(next)
    } else {
      state.waiting.delete(sent.cell)
      done.push(sent.cell)
    }
  }
  return { done, kept }
}

/** `null`: nothing waits any more. Typed on while the batch was under way: that goes next, over the new version. */
function after(
  stored: Map<string, CellReading | undefined>,
  sent: Waiting,
  now: Waiting,
  outcome: Outcome,
): Waiting | null {
  if (outcome.outcome === 'refused')
    return { ...now, refused: { code: outcome.code, details: outcome.details } }
  const reading = outcome.outcome === 'stored' ? storedAs(sent, outcome) : shapeOf(outcome.current)
  // Somebody's other figure; what stands there as it was sent is our own, whose answer was lost.
  if (
    outcome.outcome === 'conflict' &&
    !isSameContent(reading ? contentOf(reading) : null, sent.content)
  )
    return { ...now, conflict: { current: reading ?? null } }
  stored.set(sent.cell, reading)
  return isSameContent(now.content, sent.content) ? null : { ...now, seen: reading }
}

/** A stored reading as a grid has it: with counts the value is computed. */
function shapeOf(
  current: Extract<Outcome, { readonly outcome: 'conflict' }>['current'],
): CellReading | undefined {
  return current ? { ...current, value: figureValue(current) } : undefined
}

function storedAs(
  sent: Waiting,
  outcome: Extract<Outcome, { readonly outcome: 'stored' }>,
): CellReading | undefined {
  return sent.content ? readingOf(sent, sent.content, outcome) : undefined
}

function readingOf(
  { cell, seen }: Waiting,
  content: Content,
  { id, version, state }: Extract<Outcome, { readonly outcome: 'stored' }>,
): CellReading {
  const { text: _, value: __, from, to, kind, source, evidence, ...said } = content
  const year = cell.split('|')[3] ?? ''
  return {
    ...(Object.fromEntries(Object.entries(said).filter(([, one]) => one !== undefined)) as object),
    id,
    version,
    state,
    from: from ?? `${year}-01-01`,
    to: to ?? `${year}-12-31`,
    kind,
    value: figureValue(content),
    source,
    evidence: [...evidence],
    by: seen?.by ?? '',
    at: new Date().toISOString(),
  }
}
