import { itemsInRule } from '../rule/rule-references.ts'
import { type CheckScope, itemsOf, type Report } from './check-scope.ts'
import type { Pack } from './pack.ts'

/** An item that stands for itself, through others, could never be judged. */
export function checkCycles({ pack, others }: CheckScope, report: Report): void {
  const edges = new Map([...others, pack].flatMap(edgesOf))
  for (const { item, path } of itemsOf(pack)) {
    const way = wayBack(item.id, edges)
    if (way) report([...path, 'id'], 'cycle', { way: way.join(' → ') })
  }
}

/** Item → items whose figure, level or verdict it needs; standard → its items and the standards below it. */
function edgesOf(pack: Pack): [string, readonly string[]][] {
  const items = itemsOf(pack).map(({ item }): [string, readonly string[]] => [
    item.id,
    [
      ...(item.sameAs === undefined ? [] : [item.sameAs]),
      ...itemsInRule(item.rule)
        .filter(({ kind }) => kind !== 'standard' && kind !== 'parameter')
        .map(({ id }) => id),
    ],
  ])
  const standards = pack.standards.map((standard): [string, readonly string[]] => [
    standard.id,
    [
      ...standard.prerequisites.map((one) => one.standard),
      ...standard.criteria.flatMap((criterion) =>
        [...criterion.indicators, ...(criterion.requirements?.items ?? [])].map(({ id }) => id),
      ),
    ],
  ])
  return [...items, ...standards]
}

/** The shortest way from an id back to itself; null when there is none. */
function wayBack(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const id of queue) {
    for (const next of edges.get(id) ?? []) {
      if (next === start) return trace(id, start, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, id)
      queue.push(next)
    }
  }
  return null
}

function trace(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [start]
  for (let id: string | undefined = end; id !== undefined && id !== start; id = cameFrom.get(id))
    way.unshift(id)
  return [start, ...way]
}
