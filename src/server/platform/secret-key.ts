import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { uuid } from './database/uuid.ts'

const keys = new Map<string, Promise<Buffer>>()

/** Seals a secret by the key file of the data folder (AES-256-GCM), so that the database alone, or its backup, does not tell it. */
export async function seal(dataFolder: string, text: string): Promise<string> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await keyOf(dataFolder), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Opens what `seal` made; undefined when it was sealed by another key or changed. */
export async function unseal(dataFolder: string, sealed: string): Promise<string | undefined> {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(dataFolder), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

function keyOf(dataFolder: string): Promise<Buffer> {
  const known = keys.get(dataFolder)
  if (known !== undefined) return known
  const key = readOrMake(dataFolder)
  keys.set(dataFolder, key)
  key.catch(() => keys.delete(dataFolder))
  return key
}

async function readOrMake(dataFolder: string): Promise<Buffer> {
  const file = join(dataFolder, 'secret.key')
  const found = await read(file)
  if (found) return found
  await mkdir(dataFolder, { recursive: true })
  const part = `${file}.${uuid()}`
  const handle = await open(part, 'wx', 0o600)
  await handle.writeFile(`${randomBytes(32).toString('hex')}\n`)
  await handle.sync()
  await handle.close()
  // Whole or not there, and of several who make it at once the first one's holds.
  await link(part, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(part)
  const made = await read(file)
  if (!made) throw new Error('the key file cannot be read')
  return made
}

async function read(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const key = Buffer.from(text.trim(), 'hex')
  if (key.length !== 32) throw new Error('the key file is not 32 bytes')
  return key
}
