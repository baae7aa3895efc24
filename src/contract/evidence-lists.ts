import { z } from 'zod'
import { EvidenceState, LinkAge } from '#domain/evidence/library.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'

const OfDossier = { dossier: z.string().min(1).max(100) }

/** The decision by which a list was adopted; `issuer` where it is known. */
const AdoptedBy = z.strictObject({
  decision: z.string(),
  day: z.string(),
  issuer: z.string().nullable(),
})

/** One document of the list with what is there for it. */
const ListedPaper = z.strictObject({
  document: z.string(),
  name: z.string(),
  type: z.string(),
  issuer: z.string().nullable(),
  note: z.string().nullable(),
  required: z.boolean(),
  /** Accepted papers of the unit and year count; the others are shown beside them. */
  present: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      code: z.string().nullable(),
      state: EvidenceState,
      withFile: z.boolean(),
      age: LinkAge,
    }),
  ),
})

/** Danh mục tài liệu minh chứng: usual by the packs until the place adopted its own. */
export const readEvidenceList = endpoint({
  route: routes.readEvidenceList,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    unit: z.string().optional(),
    year: z.coerce.number().int().optional(),
  }),
  output: z.strictObject({
    unit: z.string(),
    year: z.int(),
    adopted: AdoptedBy.nullable(),
    criteria: z.array(
      z.strictObject({
        criterion: z.string(),
        number: z.string(),
        title: z.string(),
        listed: z.int(),
        present: z.int(),
        items: z.array(
          z.strictObject({
            item: z.string(),
            number: z.string(),
            text: z.string(),
            documents: z.array(ListedPaper),
            /** Linked papers that no list asks for. */
            others: ListedPaper.shape.present,
          }),
        ),
      }),
    ),
  }),
  summary: 'Documents that are usual or required for a unit and year, and which are there',
})

/** What the place's own list is made of: item by item the usual documents and those that it adopted already. */
export const readListedDocuments = endpoint({
  route: routes.readListedDocuments,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject(OfDossier),
  output: z.strictObject({
    adopted: AdoptedBy.nullable(),
    /** The place's rules as they are now, for `replaces`; null while it has none. */
    rules: z.string().nullable(),
    items: z.array(
      z.strictObject({
        item: z.string(),
        documents: z.array(
          z.strictObject({
            id: z.string(),
            type: z.string(),
            name: z.string(),
            issuer: z.string().nullable(),
            note: z.string().nullable(),
            usual: z.boolean(),
            required: z.boolean(),
          }),
        ),
      }),
    ),
  }),
  summary: 'Usual documents and those of the place’s adopted list, by item',
})

/** Ban hành danh mục tài liệu minh chứng: from its day on what it lists is required. Replaces the place's former list. */
export const adoptEvidenceList = endpoint({
  route: routes.adoptEvidenceList,
  needs: 'setTarget',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    /** `rules` as the writer saw them; others now are `changed_meanwhile`. Absent: whatever is there is replaced. */
    replaces: z.string().max(100).nullable().optional(),
    ground: z.strictObject({
      number: z.string().min(1).max(200),
      date: z.iso.date(),
      issuer: z.string().min(1).max(300),
      title: z.string().max(500).optional(),
    }),
    lists: z
      .array(
        z.strictObject({
          item: z.string().min(1).max(100),
          documents: z
            .array(
              z.strictObject({
                /** An id of the usual list keeps the papers that are linked to it. */
                id: z.string().max(100).optional(),
                type: z.string().min(1).max(50),
                name: z.string().trim().min(1).max(500),
                issuer: z.string().max(300).optional(),
                note: z.string().max(1000).optional(),
              }),
            )
            .max(200),
        }),
      )
      .max(1000),
  }),
  output: z.strictObject({ pack: z.string(), version: z.string(), sha256: z.string() }),
  summary: 'Adopt the place’s own list of evidence by a decision',
})
