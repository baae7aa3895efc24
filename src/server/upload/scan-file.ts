import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { Refusal } from '#domain/refusal.ts'
import type { Deps } from '../platform/deps.ts'

/** How long the scanner may keep silent, in milliseconds. */
const patience = 60_000

/**
 * Quét mã độc by clamd (`CLAMD`: its socket's path, or host:port). Without one, or when it does not answer, a file is
 * `notScanned`, never clean. Throws `file_infected`.
 */
export async function scanFile(
  { config, log }: Pick<Deps, 'config' | 'log'>,
  path: string,
): Promise<'clean' | 'notScanned'> {
  if (!config.clamd) return 'notScanned'
  const answer = await ask(config.clamd, path).catch((err: unknown) => {
    log.warn({ err }, 'the virus scanner does not answer')
    return ''
  })
  const [, name] = /^stream: (.+) FOUND/.exec(answer) ?? []
  if (name !== undefined) throw new Refusal('file_infected', { name })
  return /^stream: OK/.test(answer) ? 'clean' : 'notScanned'
}

async function ask(address: string, path: string): Promise<string> {
  const socket = open(address)
  socket.setTimeout(patience, () => socket.destroy(new Error('timeout')))
  const answered = answerOf(socket)
  // A scanner that has seen enough closes; its answer is what counts.
  await send(socket, path).catch(() => undefined)
  return await answered
}

function open(address: string): Socket {
  const [, host, port] = /^(.+):(\d+)$/.exec(address) ?? []
  return host && port ? connect(Number(port), host) : connect(address)
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((done, fail) => {
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString()
    })
    socket.on('close', () => done(text.replace(/\0/g, '').trim()))
    socket.on('error', fail)
  })
}

/** INSTREAM: each piece after its length; a piece of no length ends it. */
async function send(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    socket.write(length)
    if (!socket.write(chunk)) await drained(socket)
  }
  socket.write(Buffer.alloc(4))
}

function drained(socket: Socket): Promise<void> {
  return new Promise((done, fail) => {
    socket.once('drain', done)
    socket.once('close', () => fail(new Error('closed')))
  })
}
