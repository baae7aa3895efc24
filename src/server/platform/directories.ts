import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'

/** Thư mục: an OpenID Connect provider by which people sign in, as the file of `VEDICH_DIRECTORIES` names it. */
const Directory = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** As people know it: “Đăng nhập bằng …”. */
  name: z.string().min(1).max(100),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /**
   * How an identity finds its account the first time: by an address that the provider says it verified, by login, or only by
   * the link that an administrator made.
   */
  match: z.enum(['email', 'login', 'link']).default('link'),
  /** The claim that holds the login. */
  loginClaim: z.string().default('preferred_username'),
  scope: z.string().default('openid email profile'),
})
export type Directory = z.infer<typeof Directory>

const Directories = z.array(Directory).max(20)

/** Reads the file (YAML or JSON: a list). Throws `setting_faulty`; what is wrong never shows a secret. */
export function readDirectories(file: string): readonly Directory[] {
  const found = Directories.safeParse(parsed(file))
  const ids = found.success ? found.data.map((one) => one.id) : []
  if (!found.success || new Set(ids).size < ids.length)
    throw new Refusal('setting_faulty', {
      setting:
        `VEDICH_DIRECTORIES ${found.success ? 'id' : (found.error.issues[0]?.path.join('.') ?? '')}`.trim(),
    })
  return found.data
}

function parsed(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Refusal('setting_faulty', { setting: 'VEDICH_DIRECTORIES' })
  }
}
