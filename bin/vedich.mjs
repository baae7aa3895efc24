#!/usr/bin/env node
// The command `vedich`. In a clone: installs and builds what is needed, then runs under the pinned Node. In the packed
// package: the built files are there, and run on the Node that is there.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const built = fileURLToPath(new URL('../dist/app/cli.js', import.meta.url))
const sources = new URL('../src/cli/main.ts', import.meta.url)
const [major = 0] = process.versions.node.split('.').map(Number)

if (existsSync(sources)) await runClone()
else if (major < 20) leave(`Node ${process.versions.node}`)
else await import(pathToFileURL(built).href)

async function runClone() {
  if (major < 18) leave(`Node ${process.versions.node}`)
  const { build, install, pinnedNode } = await import('../scripts/prepare.mjs')
  install()
  const args = process.argv.slice(2)
  build({ web: args.includes('serve') })
  const child = spawn(pinnedNode, [built, ...args], { stdio: 'inherit' })
  // Ctrl-C reaches the child too; wait for it to end well.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)))
}

function leave(found) {
  process.stderr.write(
    `Cần Node 22.18 trở lên (máy đang có ${found}): https://nodejs.org · Node 22.18 or newer is needed.\n`,
  )
  process.exit(2)
}
