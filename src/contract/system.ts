import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'

const Nothing = z.strictObject({})
const Bytes = z.number().int().min(0)

/** One backup that lies in the data folder. */
const Backup = z.strictObject({ name: z.string(), at: z.string(), bytes: Bytes })

/** Tình trạng hệ thống: what keeps the data, how much of it there is, and whether a copy of it is at hand. */
export const SystemState = z.strictObject({
  version: z.string(),
  schema: z.int(),
  node: z.string(),
  trial: z.boolean(),
  /** What people type to come here; null: nobody told the server. */
  url: z.string().nullable(),
  database: z.strictObject({
    kind: z.enum(['embedded', 'external']),
    version: z.string(),
    bytes: Bytes,
  }),
  files: z.strictObject({
    kind: z.enum(['disk', 's3']),
    count: z.int(),
    bytes: Bytes,
    /** Room left where the data folder is; null where it cannot be told. */
    free: Bytes.nullable(),
  }),
  backups: z.strictObject({
    /** How many the daily backup keeps; 0: there is no daily backup. */
    keep: z.int(),
    /** Newest first. */
    made: z.array(Backup),
    /** No backup in the last 36 hours though there should be one. */
    overdue: z.boolean(),
  }),
  mail: z.strictObject({
    configured: z.boolean(),
    from: z.string(),
    waiting: z.int(),
    sent: z.int(),
    /** What the mail server said last, of mail that still waits. */
    fault: z.string().nullable(),
  }),
  directories: z.array(z.string()),
  journal: z.strictObject({ entries: z.int(), hash: z.string() }),
})
export type SystemState = z.infer<typeof SystemState>

export const readSystem = endpoint({
  route: routes.readSystem,
  needs: 'operate',
  scope: 'none',
  input: Nothing,
  output: SystemState,
  summary: 'Database, files, backups, mail: what the administrator must know',
})

export const backUpNow = endpoint({
  route: routes.backUpNow,
  needs: 'operate',
  scope: 'none',
  input: Nothing,
  output: Backup.extend({ rows: z.int(), files: z.int() }),
  summary: 'Make a backup in the data folder now',
})
