import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Request {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** What a run of requests took: each one, and all of them with so many at a time, in milliseconds. */
export interface Run {
  readonly each: readonly number[]
  readonly whole: number
}

/** Serves an app on a free port while `work` runs. */
export async function serving<T>(
  app: Pick<Hono, 'fetch'>,
  work: (port: number) => Promise<T>,
): Promise<T> {
  const server = await new Promise<Server>((done) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
      done(listening as Server),
    )
  })
  try {
    return await work((server.address() as AddressInfo).port)
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

/** Sends requests from a thread of its own, so that the clients' work is not the server's. Throws on any other status. */
export async function send(
  port: number,
  clients: number,
  requests: readonly Request[],
  status = 200,
): Promise<Run> {
  const worker = new Worker(join(import.meta.dirname, 'http-clients.ts'), {
    workerData: { port, clients, requests, status },
  })
  return await new Promise<Run>((done, fail) => {
    worker.once('message', done)
    worker.once('error', fail)
  })
}
