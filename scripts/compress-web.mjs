// Leaves beside each built text file of the web application its squeezed forms, so that the server need not squeeze.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const folder = fileURLToPath(new URL('../dist/web', import.meta.url))
const texts = new Set(['.html', '.js', '.mjs', '.css', '.svg', '.json', '.webmanifest'])
const entries = readdirSync(folder, { recursive: true, withFileTypes: true })

for (const entry of entries.filter((one) => one.isFile() && texts.has(extname(one.name)))) {
  const file = join(entry.parentPath ?? entry.path, entry.name)
  const content = readFileSync(file)
  if (content.length < 1024) continue
  const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: hint }))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}
