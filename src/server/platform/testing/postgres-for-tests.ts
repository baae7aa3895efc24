import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isAlive, serverPid, stopServer } from '../postgres/process.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgresFolder: string
  }
}

/** One embedded server for a run of tests, in a folder of its own; the first test that wants a database starts it. */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vedich-test-'))
  project.provide('postgresFolder', join(folder, 'data'))
  return async () => {
    const pid = serverPid(join(folder, 'data', 'postgres', 'data'))
    if (pid !== 0 && isAlive(pid)) await stopServer(pid)
    rmSync(folder, { recursive: true, force: true })
  }
}
