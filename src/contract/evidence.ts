import { z } from 'zod'
import { EvidenceState, FileKind, LinkAge, PaperMatch } from '#domain/evidence/library.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'

const Id = z.string().min(1).max(100)
const OfDossier = { dossier: Id }
const OfEvidence = { ...OfDossier, evidence: Id }
/** The unit whose paper it is; the right is asked over it. */
const OfUnit = { ...OfEvidence, unit: Id }
const Flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** Số trang: `3`, `3-5`, `1, 4-6`. */
const Pages = z
  .string()
  .max(100)
  .regex(/^\s*\d+(\s*[-–]\s*\d+)?(\s*[,;]\s*\d+(\s*[-–]\s*\d+)?)*\s*$/)

/** What a paper proves. `id` is the link's number within the paper, never used again. */
export const StoredLink = z.strictObject({
  id: z.int(),
  item: z.string(),
  unit: z.string(),
  from: z.int(),
  to: z.int(),
  document: z.string().nullable(),
  pages: z.string().nullable(),
  /** The paper's age against the years that it is to prove; a warning, never a refusal. */
  age: LinkAge,
})
export type StoredLink = z.infer<typeof StoredLink>

/** The file of a paper: `name` as it was typed, `type` by its content. */
export const StoredFile = z.strictObject({
  version: z.int(),
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  type: z.string(),
  kind: FileKind,
  /** What the virus scanner said; `notScanned` where there is none. */
  scan: z.enum(['notScanned', 'clean']),
  addedBy: z.string(),
  addedAt: z.string(),
})
export type StoredFile = z.infer<typeof StoredFile>

/** A paper in the library. `keptAt` says where a paper is that has no file here. */
export const EvidencePaper = z.strictObject({
  id: z.string(),
  version: z.int(),
  /** Mã minh chứng, from the first link on. */
  code: z.string().nullable(),
  unit: z.string(),
  title: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  pages: z.int().nullable(),
  keptAt: z.string().nullable(),
  /** Folder that the file was dropped in, a hint. */
  folder: z.string().nullable(),
  file: StoredFile.nullable(),
  state: EvidenceState,
  restricted: z.boolean(),
  knownOn: z.string(),
  source: z.string().nullable(),
  note: z.string().nullable(),
  links: z.array(StoredLink),
  addedBy: z.string().nullable(),
  addedAt: z.string().nullable(),
  /** In the trash since; purged for good `purgeOn` days later. */
  trashedAt: z.string().nullable(),
  trashedBy: z.string().nullable(),
  purgeOn: z.string().nullable(),
})
export type EvidencePaper = z.infer<typeof EvidencePaper>

/** What a person says of a paper. */
const Said = {
  title: z.string().trim().min(1).max(1000),
  type: z.string().min(1).max(50).default('other'),
  number: z.string().trim().max(200).optional(),
  date: z.iso.date().optional(),
  issuer: z.string().trim().max(500).optional(),
  periodFrom: z.iso.date().optional(),
  periodTo: z.iso.date().optional(),
  pages: z.int().min(1).max(100_000).optional(),
  keptAt: z.string().trim().max(1000).optional(),
  restricted: z.boolean().default(false),
  note: z.string().max(4000).optional(),
}

export const listEvidence = endpoint({
  route: routes.listEvidence,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    /** Words of title, number, issuer, code or file name, accents or none. */
    text: z.string().max(200).optional(),
    /** Linked to this criterion, indicator or condition. */
    item: z.string().optional(),
    unit: z.string().optional(),
    year: z.coerce.number().int().optional(),
    /** Linked as this document of the adopted or usual list. */
    document: z.string().optional(),
    type: z.string().optional(),
    kind: FileKind.optional(),
    state: EvidenceState.optional(),
    linked: Flag.optional(),
    withFile: Flag.optional(),
    restricted: Flag.optional(),
    /** The trash instead of the library. */
    trashed: Flag.default(false),
    batch: z.string().max(100).optional(),
    order: z.enum(['newest', 'code', 'title', 'date']).default('newest'),
    after: z.string().max(1500).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  output: z.strictObject({
    evidence: z.array(EvidencePaper),
    total: z.int(),
    next: z.string().nullable(),
  }),
  summary: 'The library, filtered, 50 at a time',
})

/** Two papers that may be one: the same bytes, nearly the same picture, or the same number, day and issuer. */
export const Duplicate = z.strictObject({
  match: PaperMatch,
  papers: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      code: z.string().nullable(),
      number: z.string().nullable(),
      unit: z.string(),
    }),
  ),
})
export type Duplicate = z.infer<typeof Duplicate>

export const readEvidence = endpoint({
  route: routes.readEvidence,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject(OfEvidence),
  output: z.strictObject({
    paper: EvidencePaper,
    /** Newest first; the first is `paper.file`. */
    versions: z.array(StoredFile),
    duplicates: z.array(Duplicate),
  }),
  summary: 'One paper with its links, versions and likely duplicates',
})

/** Đăng ký tài liệu không có tệp: kept elsewhere (a secret one always), with where. */
export const registerEvidence = endpoint({
  route: routes.registerEvidence,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({
    ...OfDossier,
    unit: Id,
    ...Said,
    keptAt: z.string().trim().min(3).max(1000),
    state: z.enum(['draft', 'submitted']).default('draft'),
  }),
  output: z.strictObject({ paper: EvidencePaper }),
  summary: 'Register a paper without a file, with where it is kept',
})

/** `version` is the one that the writer saw; another one now there is `changed_meanwhile` with both. */
export const changeEvidence = endpoint({
  route: routes.changeEvidence,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({ ...OfUnit, version: z.int().min(1), ...Said }),
  output: z.strictObject({ paper: EvidencePaper }),
  summary: 'Change what is said of a paper',
})

const Failure = z.strictObject({
  evidence: z.string(),
  code: z.string(),
  details: z.record(z.string(), z.unknown()),
})

/** One link for each of the papers; the first link of a paper gives its code. `unit` is the unit that is proven. */
export const linkEvidence = endpoint({
  route: routes.linkEvidence,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({
    ...OfDossier,
    unit: Id,
    evidence: z.array(Id).min(1).max(500),
    item: z.string().min(1).max(100),
    from: z.int().min(1900).max(2200),
    to: z.int().min(1900).max(2200),
    document: z.string().max(100).optional(),
    pages: Pages.optional(),
  }),
  output: z.strictObject({ papers: z.array(EvidencePaper), failed: z.array(Failure) }),
  summary: 'Link papers to an item of a unit and years',
})

export const unlinkEvidence = endpoint({
  route: routes.unlinkEvidence,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({ ...OfUnit, link: z.coerce.number().int().min(0) }),
  output: z.strictObject({ paper: EvidencePaper }),
  summary: 'Take a link away; the code stays. `unit` is the unit that was proven',
})

/** Trình, chấp nhận, trả lại. Accepting and returning need the right to accept. */
export const stateEvidence = endpoint({
  route: routes.stateEvidence,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({
    ...OfDossier,
    unit: Id,
    papers: z
      .array(z.strictObject({ id: Id, version: z.int().min(1) }))
      .min(1)
      .max(500),
    state: EvidenceState,
    reason: z.string().max(2000).optional(),
  }),
  output: z.strictObject({ papers: z.array(EvidencePaper), failed: z.array(Failure) }),
  summary: 'Submit, accept or return papers of one unit',
})

/** Bỏ vào thùng rác: out of every list and verdict, restorable for 30 days. */
export const trashEvidence = endpoint({
  route: routes.trashEvidence,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({ ...OfUnit, version: z.int().min(1) }),
  output: z.strictObject({ paper: EvidencePaper }),
  summary: 'Put a paper into the trash',
})

export const restoreEvidence = endpoint({
  route: routes.restoreEvidence,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject(OfUnit),
  output: z.strictObject({ paper: EvidencePaper }),
  summary: 'Take a paper out of the trash',
})

/** Xóa hẳn, before the 30 days are over; the journal keeps what it was, its code is never given again. */
export const purgeEvidence = endpoint({
  route: routes.purgeEvidence,
  needs: 'accept',
  scope: 'unit',
  input: z.strictObject(OfUnit),
  output: z.strictObject({ purged: z.string() }),
  summary: 'Remove a paper from the trash for good',
})

export const listDuplicates = endpoint({
  route: routes.listDuplicates,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject(OfDossier),
  output: z.strictObject({ duplicates: z.array(Duplicate) }),
  summary: 'Papers that may be the same one twice',
})
