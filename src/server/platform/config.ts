import { resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { type Directory, readDirectories } from './directories.ts'

/** What the environment and the command line decide. */
export interface Config {
  /** `PORT`, 3000 by default; 0: any free one. */
  readonly port: number
  /** `HOST`, 127.0.0.1 by default. */
  readonly host: string
  /** `VEDICH_DATA`, `./data` by default; in a trial its folder `trial`. Absolute. */
  readonly dataFolder: string
  /** `DATABASE_URL`; absent: the embedded server in the data folder. */
  readonly databaseUrl: string | null
  /** `S3_URL`, `https://KEY:SECRET@host/bucket/prefix?region=…`; absent: files are kept in the data folder. */
  readonly filesUrl?: string | null
  /** `CLAMD`: where the virus scanner listens, its socket's path or host:port; absent: files are not scanned. */
  readonly clamd?: string | null
  /** Dùng thử: loopback only, sign-in by choosing a role. */
  readonly trial: boolean
  /** `LOG_LEVEL`, `info` by default. */
  readonly logLevel: string
  /** Copies that the daily backup keeps (`VEDICH_BACKUP_KEEP`, 14); 0: no daily backup. */
  readonly backupKeep: number
  /** `VEDICH_URL`: the origin that people open in their browsers; mail and directories need it. */
  readonly url: string | null
  /** `SMTP_URL`; null: nothing goes by mail. */
  readonly smtpUrl: string | null
  /** `MAIL_FROM`: the sender of mail. */
  readonly mailFrom: string
  /** `VEDICH_DIRECTORIES`: a file that names the OpenID Connect providers by which people may sign in. */
  readonly directories: readonly Directory[]
}

const blank = (value: unknown) => (value === '' ? undefined : value)

const Environment = z.object({
  PORT: z.preprocess(blank, z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: z.preprocess(blank, z.string().default('127.0.0.1')),
  VEDICH_DATA: z.preprocess(blank, z.string().default('data')),
  DATABASE_URL: z.preprocess(blank, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  S3_URL: z.preprocess(
    blank,
    z
      .url({ protocol: /^https?$/ })
      .refine((text) => /^\/[^/]/.test(new URL(text).pathname))
      .optional(),
  ),
  CLAMD: z.preprocess(blank, z.string().optional()),
  LOG_LEVEL: z.preprocess(
    blank,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ),
  VEDICH_BACKUP_KEEP: z.preprocess(blank, z.coerce.number().int().min(0).max(1000).default(14)),
  VEDICH_URL: z.preprocess(blank, z.url({ protocol: /^https?$/ }).optional()),
  SMTP_URL: z.preprocess(blank, z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: z.preprocess(blank, z.string().max(300).optional()),
  VEDICH_DIRECTORIES: z.preprocess(blank, z.string().optional()),
})

/** Reads the environment. Throws `setting_faulty` with the name of the first setting that cannot be understood. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  given: { readonly data?: string; readonly trial?: boolean } = {},
): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success)
    throw new Refusal('setting_faulty', { setting: String(parsed.error.issues[0]?.path[0]) })
  const trial = given.trial ?? false
  const base = resolve(given.data ?? parsed.data.VEDICH_DATA)
  return {
    port: parsed.data.PORT,
    host: trial ? '127.0.0.1' : parsed.data.HOST,
    dataFolder: trial ? resolve(base, 'trial') : base,
    databaseUrl: trial ? null : (parsed.data.DATABASE_URL ?? null),
    filesUrl: trial ? null : (parsed.data.S3_URL ?? null),
    clamd: parsed.data.CLAMD ?? null,
    trial,
    logLevel: parsed.data.LOG_LEVEL,
    backupKeep: parsed.data.VEDICH_BACKUP_KEEP,
    ...reaching(parsed.data),
  }
}

/** How people are reached and known outside. A mail or a directory leads back to the address: it must be told, never guessed. */
function reaching({
  VEDICH_URL,
  SMTP_URL,
  MAIL_FROM,
  VEDICH_DIRECTORIES,
}: z.output<typeof Environment>): Pick<Config, 'url' | 'smtpUrl' | 'mailFrom' | 'directories'> {
  if (VEDICH_URL === undefined && (SMTP_URL ?? VEDICH_DIRECTORIES) !== undefined)
    throw new Refusal('setting_faulty', { setting: 'VEDICH_URL' })
  const url = VEDICH_URL === undefined ? null : new URL(VEDICH_URL).origin
  return {
    url,
    smtpUrl: SMTP_URL ?? null,
    mailFrom:
      MAIL_FROM ?? `Về Đích <ve-dich@${url === null ? 'localhost' : new URL(url).hostname}>`,
    directories: VEDICH_DIRECTORIES === undefined ? [] : readDirectories(VEDICH_DIRECTORIES),
  }
}
