// Thread of `send`: so many clients, each on a connection that it keeps, each sending its next request after the answer.
import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import type { Request } from './http.ts'

const { port, clients, requests, status } = workerData as {
  readonly port: number
  readonly clients: number
  readonly requests: readonly Request[]
  readonly status: number
}
const agent = new Agent({ keepAlive: true, maxSockets: clients })
const each: number[] = []
let next = 0
const began = performance.now()
await Promise.all(Array.from({ length: clients }, client))
const whole = performance.now() - began
agent.destroy()
parentPort?.postMessage({ each, whole })

async function client(): Promise<void> {
  for (let one = requests[next++]; one; one = requests[next++]) {
    const start = performance.now()
    await sendOne(one)
    each.push(performance.now() - start)
  }
}

function sendOne({ method, path, headers, body }: Request): Promise<void> {
  return new Promise((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', agent, method, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        if (answer.statusCode === status) return done()
        fail(new Error(`${path}: ${answer.statusCode} ${Buffer.concat(chunks).toString()}`))
      })
    })
    sent.on('error', fail)
    sent.end(body)
  })
}
