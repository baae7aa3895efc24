import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { programIn } from './programs.ts'
import { readDocx } from './read-docx.ts'
import { readOldWord } from './read-old-word.ts'
import type { ReadRequest, Run } from './reading.ts'

/** LibreOffice needs a second or two for a paper; a hostile one must not keep it. */
const patience = 60_000

/**
 * A binary Word file: by LibreOffice where it is installed, which knows the font of every run; else, or when that fails, by
 * the pieces of text themselves.
 */
export async function readDoc({ file, work }: ReadRequest): Promise<Run[][]> {
  const bytes = await readFile(file)
  const office = programIn(['soffice', 'libreoffice'])
  const converted = office && (await convert(office, file, work))
  if (!converted) return readOldWord(bytes)
  try {
    return await readDocx({ file: converted })
  } catch {
    return readOldWord(bytes)
  } finally {
    await rm(join(converted, '..'), { recursive: true, force: true })
  }
}

/** The DOCX made of it, null when LibreOffice did not make one in time. It has a profile of its own and no macros run. */
async function convert(office: string, file: string, work: string): Promise<string | null> {
  await mkdir(work, { recursive: true })
  const folder = await mkdtemp(join(work, 'office-'))
  const made = join(folder, `${basename(file).replace(/\.[^.]*$/, '')}.docx`)
  const args = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--infilter=MS Word 97',
    '--outdir',
    folder,
    file,
  ]
  await runToEnd(office, args)
  if (existsSync(made)) return made
  await rm(folder, { recursive: true, force: true })
  return null
}

function runToEnd(program: string, args: readonly string[]): Promise<void> {
  return new Promise((done) => {
    const isWindows = process.platform === 'win32'
    const child = spawn(program, args, { stdio: 'ignore', detached: !isWindows })
    // The program is a script that starts another one: end both.
    const end = () => {
      if (child.pid === undefined) return
      try {
        process.kill(isWindows ? child.pid : -child.pid, 'SIGKILL')
      } catch {
        // Ended by itself.
      }
    }
    const late = setTimeout(end, patience)
    const ended = () => {
      clearTimeout(late)
      process.off('exit', end)
      done()
    }
    process.once('exit', end)
    child.once('error', ended)
    child.once('exit', ended)
  })
}
