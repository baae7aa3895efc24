// `npm run drill -- <name …>`: does harm on purpose, then looks whether anything was lost or went unnoticed. One JSON line a
// row; bench/results/drill-<name>.json; exit code 1 when anything failed.
import type { Drill } from './drill-row.ts'
import { keepResult } from './keep-result.ts'

const drills: Readonly<Record<string, () => Promise<{ readonly drill: Drill }>>> = {
  'kill-writes': () => import('./drill-kill-writes.ts'),
  'kill-recognition': () => import('./drill-kill-recognition.ts'),
  'kill-upload': () => import('./drill-kill-upload.ts'),
  'disk-full': () => import('./drill-disk-full.ts'),
  store: () => import('./drill-store.ts'),
  journal: () => import('./drill-journal.ts'),
  backup: () => import('./drill-backup.ts'),
}

const wanted = process.argv.slice(2)
let failed = 0
for (const name of wanted.length > 0 ? wanted : Object.keys(drills)) {
  const load = drills[name]
  if (!load) throw new RangeError(`drill: no ${name}; there are ${Object.keys(drills).join(', ')}`)
  const rows = await (await load()).drill()
  for (const row of rows) {
    process.stdout.write(`${JSON.stringify(row)}\n`)
    failed += row.failures.length
  }
  keepResult(`drill-${name}`, { rows })
}
process.stdout.write(failed === 0 ? 'nothing lost\n' : `${failed} failures\n`)
process.exitCode = failed === 0 ? 0 : 1
