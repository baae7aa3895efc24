import { Rejected } from '#contract/client.ts'
import type { WordsOf } from '../words.tsx'

/** What is wrong with a chosen password: too short here, or what the server said of it. */
export function passwordFault(
  password: string,
  error: unknown,
  words: WordsOf<'account'>,
): string | undefined {
  if (password !== '' && password.length < 12) return words.passwordShort
  if (!(error instanceof Rejected) || error.code !== 'bad_input') return undefined
  const { fields } = error.details as { fields?: readonly { field: string; code: string }[] }
  const code = fields?.find((one) => one.field === 'password')?.code
  if (code === 'password_common') return words.passwordCommon
  return code === 'password_own' ? words.passwordOwn : undefined
}
