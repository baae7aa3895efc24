import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from '../platform/package-root.ts'

/** Writes the files that a page of docs/ shows: a line with the path in backquotes, then a fenced block. */
export function writeFilesOf(page: string, folder: string): string[] {
  const text = readFileSync(join(packageRoot(), 'docs', page), 'utf8')
  const blocks = text.matchAll(/^`([^`\s]+)`\n\n```\w+\n(.*?)^```$/gms)
  return [...blocks].map(([, path = '', content = '']) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    return path
  })
}

/** Gives a workspace the tables that it has not, with their header line only. */
export function addEmptyTables(folder: string): void {
  const sample = join(packageRoot(), 'samples', 'dam-ha')
  for (const name of readdirSync(sample).filter((one) => one.endsWith('.csv'))) {
    const [header] = readFileSync(join(sample, name), 'utf8').split('\n')
    if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), `${header}\n`)
  }
}
