import type { Assessment } from '../evaluation/assessment.ts'
import type { Reading } from '../reading/reading.ts'

/**
 * Xem trước: the same dossier as if what some units have drafted, sent or had returned were accepted. Where something is
 * accepted already, that stays. For screens of who enters figures; never for the board.
 */
export function withDraftsOf(assessment: Assessment, units: ReadonlySet<string>): Assessment {
  const readings = new Map(assessment.readings)
  for (const unit of units) {
    const ofUnit = assessment.readings.get(unit)
    if (!ofUnit || !hasDrafts(ofUnit)) continue
    readings.set(unit, new Map([...ofUnit].map(([item, list]) => [item, asAccepted(list)])))
  }
  return { ...assessment, readings }
}

function hasDrafts(ofUnit: ReadonlyMap<string, readonly Reading[]>): boolean {
  for (const list of ofUnit.values()) if (list.some((one) => one.state !== 'accepted')) return true
  return false
}

function asAccepted(list: readonly Reading[]): readonly Reading[] {
  if (list.every((one) => one.state === 'accepted')) return list
  const accepted = list.filter((one) => one.state === 'accepted')
  return list.map((one) =>
    one.state === 'accepted' || accepted.some((other) => isSameFigure(one, other))
      ? one
      : { ...one, state: 'accepted' as const },
  )
}

function isSameFigure(a: Reading, b: Reading): boolean {
  return a.part === b.part && a.kind === b.kind && a.from.slice(0, 4) === b.from.slice(0, 4)
}
