import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { refusalStatus } from '#contract/refusal-status.ts'
import { Refusal } from '#domain/refusal.ts'
import { sqlState } from '../database/transact.ts'
import type { Variables } from './access.ts'

/**
 * The one place where a failure becomes an answer: `{code, details}` with its status. What is no refusal is a fault of the
 * software: logged with its stack, answered as `broken` with the request's number.
 */
export function answerError(error: unknown, http: Context<{ Variables: Variables }>): Response {
  const refusal = toRefusal(error)
  http.header('cache-control', 'no-store')
  if (!refusal) {
    http.var.log.error({ err: error }, 'broken')
    return http.json({ code: 'broken', details: { request: http.var.requestId } }, 500)
  }
  const { code, details } = refusal
  if (refusal !== error) http.var.log.warn({ err: error }, code)
  if (code === 'too_many_attempts' && typeof details['seconds'] === 'number')
    http.header('retry-after', String(details['seconds']))
  if (code === 'database_away') http.header('retry-after', '2')
  // The rest of a body that was refused unread would keep the connection busy.
  if (code === 'too_large') http.header('connection', 'close')
  return http.json({ code, details }, refusalStatus[code] as ContentfulStatusCode)
}

const full = new Set(['ENOSPC', 'EDQUOT', '53100'])
const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])
/** Messages of the driver, whose errors carry no code: the connection ended, or none came in time. */
const awayMessage = /^(Connection terminated|timeout exceeded when trying to connect|Client has)/

function toRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const code = sqlState(error)
  if (full.has(code)) return new Refusal('storage_full')
  // Classes 08, 57P and 53300: connection lost, server stopping or starting, too many connections.
  if (/^(08...|57P0[1-5]|53300)$/.test(code)) return new Refusal('database_away')
  const fromDriver = error instanceof Error && awayMessage.test(error.message)
  const fromSocket = away.has(code) && isSystemCall(error)
  return fromDriver || fromSocket ? new Refusal('database_away') : null
}

function isSystemCall(error: unknown): boolean {
  const call = error instanceof Error && 'syscall' in error ? error.syscall : ''
  return call === 'connect' || call === 'read' || call === 'write' || call === 'getaddrinfo'
}
