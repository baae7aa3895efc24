import { z } from 'zod'
import { LegacyEncoding } from '#domain/legacy-text/legacy-text.ts'
import {
  Proposal,
  ProposedField,
  TextFailure,
  TextState,
  TextWay,
} from '#domain/paper/paper-text.ts'
import { endpoint } from './endpoint.ts'
import { fileRoutes, routes } from './routes.ts'

const Id = z.string().min(1).max(100)
const OfDossier = { dossier: Id }
const OfEvidence = { ...OfDossier, evidence: Id }

/** What was found: a paper by its title, number, issuer or code; a page of one by its text; and the records. */
export const HitKind = z.enum(['paper', 'page', 'item', 'unit', 'reading', 'list'])
export type HitKind = z.infer<typeof HitKind>

/** A piece of text as it was written, accents and all; `hit`: these are the words that were looked for. */
const Part = z.strictObject({ text: z.string(), hit: z.boolean() })

/** One result. `id`: of the paper, item, unit, reading or list; `page`: where the text of a paper says it. */
export const SearchHit = z.strictObject({
  kind: HitKind,
  id: z.string(),
  page: z.int().nullable(),
  title: z.array(Part),
  snippet: z.array(Part),
  /** The unit that it belongs to, the item of a reading, the year, and the code of a paper, where there are. */
  unit: z.string().nullable(),
  item: z.string().nullable(),
  year: z.int().nullable(),
  code: z.string().nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>

/**
 * Tìm kiếm: one search over papers and their text, criteria and indicators, units, readings and lists. Accents, case and
 * the way of writing accents do not matter; every word must be there, the last one may be unfinished.
 */
export const search = endpoint({
  route: routes.search,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    text: z.string().min(1).max(300),
    kind: HitKind.optional(),
    /** Of this unit, or a paper that proves something of it. */
    unit: z.string().max(100).optional(),
    year: z.coerce.number().int().optional(),
    /** Type of paper. */
    type: z.string().max(50).optional(),
    /** A criterion or indicator: what is linked to it or below it. */
    item: z.string().max(100).optional(),
    from: z.coerce.number().int().min(0).max(10_000).default(0),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.strictObject({
    hits: z.array(SearchHit),
    /** How many of each kind, under the same filters but `kind`; at most `most` are counted. */
    counts: z.record(HitKind, z.int()),
    /** Counts stop here: this many means "at least". */
    most: z.int(),
    next: z.int().nullable(),
  }),
  summary: 'Search everything of a dossier, accents or none',
})

/** Which old encoding was found in a paper without fonts; `said` is a person's word, which decides. */
const PaperEncoding = z.strictObject({
  found: z.enum(['unicode', ...LegacyEncoding.options]),
  margin: z.number(),
  isSure: z.boolean(),
  said: z.enum(['unicode', ...LegacyEncoding.options]).nullable(),
})

/** How far the reading of a paper is. `pages` null: not known yet. */
export const PaperReading = z.strictObject({
  evidence: z.string(),
  state: TextState,
  pages: z.int().nullable(),
  pagesDone: z.int(),
  /** Pages that could not be read, with why; the others were. */
  unread: z.array(z.strictObject({ page: z.int(), failure: TextFailure })),
  /** Why the whole file could not be read. */
  failure: TextFailure.nullable(),
  /** Pages whose text was recognised in a picture, and how sure the engine was of them, 0 to 100. */
  recognised: z.int(),
  confidence: z.number().nullable(),
  /** Null where fonts or the format left no doubt. */
  encoding: PaperEncoding.nullable(),
  /** There is a copy with searchable text. */
  hasCopy: z.boolean(),
  changedAt: z.string(),
})
export type PaperReading = z.infer<typeof PaperReading>

/** The reading of papers: those that are not finished or not whole first. `waiting` counts the whole queue. */
export const listPaperReadings = endpoint({
  route: routes.listPaperReadings,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    state: TextState.optional(),
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.strictObject({
    readings: z.array(PaperReading),
    counts: z.record(TextState, z.int()),
    next: z.string().nullable(),
  }),
  summary: 'How far the reading of each paper is',
})

/** One paper: how far it is read, the text of some pages, what the first page proposes. */
export const readPaperText = endpoint({
  route: routes.readPaperText,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({
    ...OfEvidence,
    page: z.coerce.number().int().min(1).default(1),
    limit: z.coerce.number().int().min(1).max(20).default(5),
  }),
  output: z.strictObject({
    reading: PaperReading,
    pages: z.array(
      z.strictObject({
        page: z.int(),
        text: z.string(),
        way: TextWay,
        confidence: z.number().nullable(),
      }),
    ),
    /** Offered; nothing is taken until a person accepts it. */
    proposals: z.array(Proposal),
  }),
  summary: 'The text of a paper, how far it is read, and what its first page proposes',
})

/** Đọc lại: anew, or only the pages that failed; `encoding` is the person's word on the old font. */
export const rereadPaper = endpoint({
  route: routes.rereadPaper,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({
    ...OfEvidence,
    unit: Id,
    encoding: z.enum(['unicode', ...LegacyEncoding.options]).optional(),
  }),
  output: z.strictObject({ reading: PaperReading }),
  summary: 'Read a paper again, or say which encoding it is in',
})

/** Nhận đề xuất: takes the named proposals into the record of the paper. `version` as for every change of a paper. */
export const acceptProposals = endpoint({
  route: routes.acceptProposals,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({
    ...OfEvidence,
    unit: Id,
    version: z.int().min(1),
    fields: z.array(ProposedField).min(1).max(5),
  }),
  output: z.strictObject({ version: z.int(), taken: z.array(Proposal) }),
  summary: 'Take what the first page proposes into the record of the paper',
})

/** Bản tìm kiếm được: a PDF of the straightened pages with their recognised text; the original stays as it is. */
export const paperCopy = endpoint({
  route: fileRoutes.paperCopy,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject(OfEvidence),
  output: z.unknown(),
  summary: 'A searchable copy of a scanned paper',
})
