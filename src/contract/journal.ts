import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { fileRoutes, routes } from './routes.ts'

export const JournalEntry = z.strictObject({
  sequence: z.int(),
  at: z.string(),
  actor: z.string(),
  act: z.string(),
  object: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string(),
})
export type JournalEntry = z.infer<typeof JournalEntry>

/** What may be asked of the journal. `from` and `to`: days in Việt Nam, both included. */
const Asked = {
  object: z.string().max(300).optional(),
  unit: z.string().max(100).optional(),
  item: z.string().max(100).optional(),
  actor: z.string().max(200).optional(),
  act: z.string().max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
}
const Page = {
  before: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
}
const OfDossier = { dossier: z.string().min(1).max(100) }
const Entries = z.strictObject({
  entries: z.array(JournalEntry),
  /** Ask for entries before this sequence to go on; `null`: there are none. */
  next: z.int().nullable(),
  /** Names of the people that entries speak of by their id. */
  people: z.record(z.string(), z.string()),
  /** Who and what can be asked for here. */
  actors: z.array(z.string()),
  acts: z.array(z.string()),
})

export const listJournal = endpoint({
  route: routes.listJournal,
  needs: 'readJournal',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, ...Asked, ...Page }),
  output: Entries,
  summary: 'What was changed in a dossier, newest first',
})

/** The same entries with their sentences as an Excel file, oldest first; at most 20,000 of them. */
export const journalWorkbook = endpoint({
  route: fileRoutes.journalWorkbook,
  needs: 'readJournal',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, ...Asked }),
  output: z.instanceof(Uint8Array),
  summary: 'The journal of a dossier as an Excel file',
})

/** Sự kiện của hệ thống: sign-ins, people, rights, restores; what belongs to no dossier. */
export const listInstallationJournal = endpoint({
  route: routes.listInstallationJournal,
  needs: 'operate',
  scope: 'none',
  input: z.strictObject({ ...Asked, ...Page }),
  output: Entries,
  summary: 'What was done to the installation itself, newest first',
})

/** Kiểm tra chuỗi nhật ký: every entry against the one before it and the heads kept outside the database. */
export const checkJournal = endpoint({
  route: routes.checkJournal,
  needs: 'readJournal',
  scope: 'none',
  input: z.strictObject({}),
  output: z.strictObject({
    entries: z.int(),
    head: z.strictObject({ sequence: z.int(), hash: z.string() }),
    unwitnessed: z.int(),
    /** All that is wrong; `findings` are the first hundred. */
    found: z.int(),
    findings: z.array(
      z.strictObject({
        kind: z.enum([
          'changed',
          'missing',
          'unlinked',
          'headDiffers',
          'cut',
          'rewritten',
          'unreadable',
          'noWitness',
        ]),
        sequence: z.int(),
        known: z.int().optional(),
        /** Name of the file outside the database that knew better. */
        file: z.string().optional(),
      }),
    ),
  }),
  summary: 'Is the journal whole and unaltered?',
})
