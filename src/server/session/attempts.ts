import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '#domain/refusal.ts'

const quarterHour = 15 * 60
const byLogin = new RateLimiterMemory({ keyPrefix: 'login', points: 10, duration: quarterHour })
const byAddress = new RateLimiterMemory({
  keyPrefix: 'address',
  points: 100,
  duration: quarterHour,
})
const byReset = new RateLimiterMemory({ keyPrefix: 'reset', points: 5, duration: 3600 })

/**
 * Counts one attempt to sign in, by login and by network address. Throws `too_many_attempts` with the seconds to wait,
 * the same whether the login exists or not. `onShut`: told by the first attempt that is one too many for the login.
 */
export async function countAttempt(
  installation: string,
  login: string,
  address: string,
  onShut?: () => Promise<void>,
) {
  await consume(byAddress, `${installation} ${address}`)
  await consume(byLogin, `${installation} ${login}`, onShut)
}

/** After the right password the login's failed attempts are forgotten. */
export async function forgetAttempts(installation: string, login: string): Promise<void> {
  await byLogin.delete(`${installation} ${login}`)
}

/** Counts one request that a guest makes with a secret or for a mail, by address. Throws `too_many_attempts`. */
export async function countGuest(installation: string, address: string): Promise<void> {
  await consume(byAddress, `${installation} ${address}`)
}

/** Counts one mail that somebody asks for a login. Throws `too_many_attempts`, the same for unknown logins. */
export async function countReset(installation: string, login: string): Promise<void> {
  await consume(byReset, `${installation} ${login}`)
}

async function consume(
  limiter: RateLimiterMemory,
  key: string,
  onShut?: () => Promise<void>,
): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    if (error.consumedPoints === limiter.points + 1) await onShut?.()
    throw new Refusal('too_many_attempts', { seconds: Math.ceil(error.msBeforeNext / 1000) })
  }
}
