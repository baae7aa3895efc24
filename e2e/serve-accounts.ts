import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { admitWorkspace } from '#server/dossier/admit-workspace.ts'
import { startPeer } from '#server/oidc/testing.ts'
import { readConfig } from '#server/platform/config.ts'
import { openInstallation } from '#server/platform/installation.ts'
import { packageRoot } from '#server/platform/package-root.ts'
import { serveUntilStopped } from '#server/serve-until-stopped.ts'
import { issueSetupLink } from '#server/session/issue-setup-link.ts'
import { makeDeps, watchOf } from '#server/start-server.ts'
import { requireWorkspace } from '#server/workspace/read-workspace.ts'

// A real installation, not a trial, with the published dossier and a directory on the loopback. Its first line on the standard
// output is the setup link's token; it is gone when it is told to stop.
const folder = mkdtempSync(join(tmpdir(), 'vedich-accounts-'))
const log = pino({ level: 'error' }, process.stderr)
const url = `http://127.0.0.1:${process.env['PORT']}`
const identities = {
  s1: { email: 'an@damha.example', email_verified: true, preferred_username: 'nguyen.an' },
}
const peer = await startPeer(identities, { url, match: 'email' })
try {
  const file = join(folder, 'directories.json')
  writeFileSync(file, JSON.stringify([peer.directory]))
  const environment = { ...process.env, VEDICH_URL: url, VEDICH_DIRECTORIES: file }
  const config = readConfig(environment, { data: join(folder, 'data') })
  const installation = await openInstallation(config, 'serve', watchOf(log))
  const deps = await makeDeps(installation, config, log)
  const { content } = await requireWorkspace(join(packageRoot(), 'samples', 'dam-ha'))
  const { workspace } = content
  await admitWorkspace(deps, { workspace, overlays: [], by: 'e2e', origin: {} })
  const token = await issueSetupLink(deps, 'e2e')
  await installation.close()
  process.stdout.write(`${token}\n`)
  await serveUntilStopped(config, log)
} finally {
  await peer.close()
  rmSync(folder, { recursive: true, force: true })
}
