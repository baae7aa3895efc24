import type { Task } from '../assignment/assignment.ts'
import type { Assessment } from '../evaluation/assessment.ts'
import type { Gap, GapKind } from './gap.ts'

const kinds: Readonly<Partial<Record<Task['kind'], GapKind>>> = {
  section: 'section',
  list: 'list',
  component: 'component',
  evidence: 'evidence',
}

/** Orders of a meeting that ask for a missing thing and are not done. Who is not named stays unnamed. */
export function taskGaps(assessment: Assessment): readonly Gap[] {
  const { tasks, agencies, dossier, lists } = assessment.workspace
  const defined = new Set(lists.filter((one) => one.givenOn <= assessment.on).map((one) => one.id))
  return tasks.flatMap((task) => {
    const kind = kinds[task.kind]
    const isOpen =
      task.givenOn <= assessment.on && (task.doneOn === undefined || task.doneOn > assessment.on)
    // A list that is there says itself what it lacks.
    if (!kind || !isOpen || (task.kind === 'list' && defined.has(task.item ?? ''))) return []
    const agency = agencies.find((one) => one.id === task.agency)
    const gap: Gap = {
      kind,
      item: task.item ?? task.id,
      unit: task.unit ?? dossier.unit,
      period: String(dossier.year),
      owner: {
        agency: task.agency ?? null,
        beside: null,
        person: null,
        name: agency?.name ?? task.agency ?? '',
      },
      due: task.due ?? dossier.deadline ?? null,
      source: `task:${task.id}`,
      count: 1,
      inside: [],
      blocking: false,
    }
    return [gap]
  })
}
