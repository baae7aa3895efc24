// The entry route's JavaScript, as a browser fetches it: the entry page's scripts and everything they import at once.
// `node scripts/check-size.mjs`: prints each file and the sum, ends with 1 above the bar (P11: 130 KB gzip).
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const bar = 130_000
const root = join(fileURLToPath(new URL('..', import.meta.url)), 'dist/web')
const page = readFileSync(join(root, 'index.html'), 'utf8')
const asked = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file)

const files = new Map()
for (const file of asked) take(file)
const sum = [...files.values()].reduce((total, bytes) => total + bytes, 0)
for (const [file, bytes] of [...files].sort((a, b) => b[1] - a[1])) line(bytes, basename(file))
line(sum, `JavaScript of the entry route, gzip; at most ${bar}`)
const late = [...files.keys()].filter((file) => !asked.includes(file))
if (late.length > 0) process.stderr.write(`not preloaded by the entry page: ${late.join(', ')}\n`)
if (sum > bar || late.length > 0) process.exitCode = 1

function take(file) {
  if (files.has(file)) return
  const text = readFileSync(join(root, file), 'utf8')
  files.set(file, gzipSync(text, { level: 9 }).length)
  for (const [, other] of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g))
    take(join(dirname(file), other))
}

function line(bytes, name) {
  process.stdout.write(`${String(bytes).padStart(8)}  ${name}\n`)
}
