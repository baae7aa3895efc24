import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '#domain/refusal.ts'

const quarterHour = 15 * 60
const byLogin = new RateLimiterMemory({ keyPrefix: 'login', points: 10, duration: quarterHour })
const byAddress = new RateLimiterMemory({
  keyPrefix: 'address',
  points: 100,
  duration: quarterHour,
})

/**
 * Counts one attempt to sign in, by login and by network address. Throws `too_many_attempts` with the seconds to wait,
 * the same whether the login exists or not.
 */
export async function countAttempt(installation: string, login: string, address: string) {
  try {
    await byAddress.consume(`${installation} ${address}`)
    await byLogin.consume(`${installation} ${login}`)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new Refusal('too_many_attempts', { seconds: Math.ceil(error.msBeforeNext / 1000) })
  }
}

/** After the right password the login's failed attempts are forgotten. */
export async function forgetAttempts(installation: string, login: string): Promise<void> {
  await byLogin.delete(`${installation} ${login}`)
}
