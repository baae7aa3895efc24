import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

/** A real installation for tests of accounts: where it is, and the token that makes its first administrator. */
export interface AccountsServer {
  readonly url: string
  readonly token: string
  readonly stop: () => Promise<void>
}

/** Starts `serve-accounts.ts` on a free port and waits until it answers. */
export async function startAccountsServer(): Promise<AccountsServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['e2e/serve-accounts.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const token = await firstLine(child)
  for (let tries = 0; tries < 240; tries++) {
    if (await answers(url)) return { url, token, stop: () => stop(child) }
    await sleep(250)
  }
  throw new Error('the server of accounts did not start')
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('no output')
  // A provider of tests has notices of its own; the token is the line that is nothing else.
  for await (const line of createInterface({ input: stdout }))
    if (/^[\w-]{43}$/.test(line)) return line
  throw new Error('the server of accounts ended')
}

async function answers(url: string): Promise<boolean> {
  return await fetch(`${url}/api/v1/health`).then(
    (answer) => answer.ok,
    () => false,
  )
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
