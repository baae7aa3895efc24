import { type Algorithm, hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, two passes (OWASP); 2 is the library's number for argon2id. */
const options = {
  algorithm: 2 as Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
}

export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize('NFC'), options)
}

/**
 * Takes the same time for an unknown account (`stored` undefined), or one without a password (empty), as for a wrong
 * password.
 */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const isRight = await verify(stored || (await nobody()), password.normalize('NFC'))
  return isRight && stored !== undefined && stored !== ''
}

let hashOfNobody: Promise<string> | undefined

function nobody(): Promise<string> {
  hashOfNobody ??= hashPassword('nobody has this password')
  return hashOfNobody
}
