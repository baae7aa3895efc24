import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { Refusal } from '#domain/refusal.ts'
import { programFile } from './binaries.ts'

/** PostgreSQL refuses to run as root: as whom its programs run, and through which program. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
  /** Words before the command: a user namespace, or none. */
  readonly prefix: readonly string[]
}

const asOurselves: RunAs = { prefix: [] }
/** Root's own rights on files, but not uid 0 in the eyes of PostgreSQL. */
const inNamespace: RunAs = {
  prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'],
}

/**
 * Decides as whom PostgreSQL runs on `cluster` (its folder of files, made or not yet) inside `folder`. Not root: as
 * ourselves. Root: as the owner of what is there, else `VEDICH_PG_USER`, postgres or nobody if they reach programs
 * and folder, else in a user namespace. Refuses with `database_as_root` when none works.
 */
export function chooseRunAs(folder: string, cluster: string): RunAs {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return asOurselves
  const owner = ownerOf(cluster)
  const candidates = owner === null ? usersToTry() : owner === 0 ? [] : [userOfId(owner)]
  const user = candidates.find((each) => canReach(each, folder))
  if (user) return user
  if ((owner === null || owner === 0) && canRun(inNamespace)) return inNamespace
  throw new Refusal('database_as_root', { folder })
}

function ownerOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.uid ?? null
}

function usersToTry(): readonly RunAs[] {
  const names = [process.env['VEDICH_PG_USER'], 'postgres', 'nobody']
  const accounts = readAccounts()
  return names.flatMap((name) => accounts.filter((account) => account.name === name))
}

function userOfId(uid: number): RunAs {
  return readAccounts().find((account) => account.uid === uid) ?? { uid, gid: uid, prefix: [] }
}

function readAccounts(): readonly (RunAs & { readonly name: string })[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines
    .map((line) => line.split(':'))
    .flatMap(([name, , uid, gid]) =>
      name && uid && gid && uid !== '0'
        ? [{ name, uid: Number(uid), gid: Number(gid), prefix: [] }]
        : [],
    )
}

function canReach(user: RunAs, folder: string): boolean {
  const into = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...ids(user), cwd: '/' })
  return into.status === 0 && canRun(user)
}

function canRun(runAs: RunAs): boolean {
  const { command, args } = commandLine(runAs, programFile('postgres'), ['--version'])
  return spawnSync(command, args, { ...ids(runAs), cwd: '/' }).status === 0
}

/** The options of `spawn` that change the user. */
export function ids({ uid, gid }: RunAs): { uid?: number; gid?: number } {
  return { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) }
}

/** The program behind its prefix. */
export function commandLine(runAs: RunAs, program: string, args: readonly string[]) {
  const [command = program, ...rest] = [...runAs.prefix, program, ...args]
  return { command, args: rest }
}
