// What a clone needs before anything of it can run: packages, then built files. Plain Node 18+, no package.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const windows = process.platform === 'win32'

/** The Node that the repository pins: everything runs on it, whatever the system has. */
export const pinnedNode = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node')

// Without node_modules/.bin: `npm ci` deletes the very node that it would otherwise run on.
const outside = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((path) => !path.endsWith(join('node_modules', '.bin')))
const inside = [join(root, 'node_modules/.bin'), ...outside]

/** Installs packages when `node_modules` does not agree with the lock file. Ends the process when npm fails. */
export function install() {
  if (existsSync(pinnedNode) && isInstalled()) return
  tell(
    'Đang cài các gói phần mềm, khoảng một phút · Installing packages, about a minute (1.3 GB) …',
  )
  const flags = ['--loglevel=error', '--no-audit', '--no-fund']
  const done = spawnSync('npm', ['ci', ...flags], {
    ...surroundings(outside),
    shell: windows,
    stdio: ['inherit', 2, 2],
  })
  if (done.status !== 0) leave(done.status ?? 1, 'npm ci failed')
  if (!existsSync(pinnedNode))
    leave(1, 'The "node" package ran no install script: npm rebuild node')
}

/**
 * Builds what is older than its sources: the web application, and the server with the command line. `all`: what is not older
 * too. `web` false: only the second, which is all that a command needs.
 */
export function build({ all = false, web = true } = {}) {
  const shared = ['src/contract', 'src/domain', 'package.json', 'scripts']
  if (web)
    buildPart('web', 'dist/web/index.html', [...shared, 'src/web', 'vite.config.ts'], all, [
      ['vite', 'build', '--logLevel=warn'],
      ['node', join(root, 'scripts/compress-web.mjs')],
    ])
  const own = ['src/cli', 'src/server', 'vite.server.config.ts']
  buildPart('server', 'dist/app/cli.js', [...shared, ...own], all, [
    ['vite', 'build', '--logLevel=warn', '-c', 'vite.server.config.ts'],
  ])
}

/** Runs a tool of node_modules/.bin; answers its exit code. */
export function attempt(tool, args, more = {}, stdio = 'inherit') {
  const found = join(root, 'node_modules/.bin', windows ? `${tool}.cmd` : tool)
  const options = { ...surroundings(inside, more), shell: windows, stdio }
  return spawnSync(found, args, options).status ?? 1
}

/** Runs a tool; ends the process with its code when it fails. */
export function run(tool, args) {
  const code = attempt(tool, args)
  if (code !== 0) leave(code, `${tool} failed`)
}

/** Where and how programs of the repository run: the pinned Node first. */
export function surroundings(path = inside, more = {}) {
  return {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path.join(delimiter), ...more },
  }
}

/** To stderr: stdout belongs to the command that follows. */
export function tell(text) {
  process.stderr.write(`${text}\n`)
}

export function leave(code, why) {
  if (why) tell(why)
  process.exit(code)
}

function buildPart(name, made, sources, all, steps) {
  const newest = Math.max(...sources.map((path) => newestIn(join(root, path))))
  const stamp = join(root, 'dist', `.built-${name}`)
  if (!all && existsSync(join(root, made)) && readOr(stamp, '') === String(newest)) return
  tell(`Đang dựng phần ${name} · Building: ${name} …`)
  for (const [tool, ...args] of steps) {
    const code = attempt(tool, args, {}, ['inherit', 2, 2])
    if (code !== 0) leave(code, `${tool} failed`)
  }
  // The newest source's time, not the time of the build: a source saved while it ran is newer.
  writeFileSync(stamp, String(newest))
}

/** Does what npm wrote into node_modules agree with the lock file? */
function isInstalled() {
  const written = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(written)) return false
  const have = JSON.parse(readFileSync(written, 'utf8')).packages
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(([where, { version, optional, devOptional }]) => {
    if (where === '') return true
    return have[where] ? have[where].version === version : Boolean(optional || devOptional)
  })
}

function newestIn(path) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((f) => statSync(join(f.parentPath ?? f.path, f.name)).mtimeMs))
}

function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, 'utf8') : otherwise
}
