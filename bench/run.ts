// `npm run bench [name …]`: one JSON line a figure, a table at the end, bench/results/<name>.json.
import type { Figure, Measure } from './figure.ts'
import { keepResult } from './keep-result.ts'

const benches: Readonly<Record<string, () => Promise<{ readonly measure: Measure }>>> = {
  p1: () => import('./p1.ts'),
  p2: () => import('./p2.ts'),
  p3: () => import('./p3.ts'),
  p4: () => import('./p4.ts'),
  p5: () => import('./p5.ts'),
  p7: () => import('./p7.ts'),
  p6: () => import('./p6.ts'),
  p8: () => import('./p8.ts'),
  p11: () => import('./p11.ts'),
  p12: () => import('./p12.ts'),
  p13: () => import('./p13.ts'),
}

const wanted = process.argv.slice(2)
const all: Figure[] = []
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
  const load = benches[name]
  if (!load) throw new RangeError(`bench: no ${name}; there are ${Object.keys(benches).join(', ')}`)
  const { measure } = await load()
  const figures = await measure()
  for (const figure of figures) say(JSON.stringify(figure))
  keepResult(name, { figures })
  all.push(...figures)
}
table(all)

function table(figures: readonly Figure[]): void {
  const rows = figures.map((one) => [
    one.name,
    `${one.value} ${one.unit}`,
    one.floor === null ? '' : `${one.floor} ${one.unit}`,
    one.ratio === null ? '' : String(one.ratio),
    String(one.n),
  ])
  const head = ['figure', 'value', 'floor', 'ratio', 'n']
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)),
  )
  for (const row of [head, ...rows])
    say(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
