import type { Place, Report } from './places.ts'

/** Each record's `key`, where it has one, stands once in its list; a second one is a fault that names the first's line. */
export function unique<K extends string>(
  list: readonly { readonly [key in K]?: string | undefined }[],
  key: K,
  placeOf: (index: number) => Place,
  report: Report,
): void {
  const first = new Map<string, number>()
  list.forEach((one, index) => {
    const id = one[key]
    if (id === undefined) return
    const line = first.get(id)
    if (line !== undefined) report(placeOf(index), key, 'id_doubled', { id, first: line })
    else first.set(id, placeOf(index).line ?? 0)
  })
}
