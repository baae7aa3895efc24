import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { fileRoutes, routes } from './routes.ts'

const Id = z.string().min(1).max(100)
const OfDossier = { dossier: Id }
const OfEvidence = { ...OfDossier, evidence: Id }

/** Why a file or an entry of an archive was not taken: a refusal's code and details. */
const Why = z.strictObject({ code: z.string(), details: z.record(z.string(), z.unknown()) })

/** What became of one file: a new paper, a new version, one that is here already, or refused with why. */
export const UploadOutcome = z.strictObject({
  name: z.string(),
  folder: z.string().nullable(),
  result: z.enum(['stored', 'newVersion', 'alreadyHere', 'refused']),
  evidence: z.string().nullable(),
  refusal: Why.nullable(),
})
export type UploadOutcome = z.infer<typeof UploadOutcome>

/** Một lượt tải lên. `received` of `bytes` are here; `outcomes` once it is `done` (one for each file of an archive). */
export const Upload = z.strictObject({
  id: z.string(),
  batch: z.string(),
  name: z.string(),
  folder: z.string().nullable(),
  unit: z.string(),
  bytes: z.number(),
  received: z.number(),
  state: z.enum(['receiving', 'checking', 'done']),
  outcomes: z.array(UploadOutcome),
  createdAt: z.string(),
})
export type Upload = z.infer<typeof Upload>

/**
 * Asks to upload files. Each answer has the address that takes the bytes by the tus protocol (give it to tus-js-client as
 * `uploadUrl`; it continues there after a pause or a cut), or why this one is not taken; the others go on.
 */
export const openUploads = endpoint({
  route: routes.openUploads,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({
    ...OfDossier,
    unit: Id,
    batch: z.string().min(1).max(100),
    restricted: z.boolean().default(false),
    /** ZIP files become their files instead of one paper. */
    unpack: z.boolean().default(true),
    files: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(1000),
          bytes: z.number().int().min(0),
          /** Path of the folder that was dropped. */
          folder: z.string().max(4000).optional(),
          /** The file is a new version of this paper. */
          evidence: Id.optional(),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: z.strictObject({
    uploads: z.array(
      z.strictObject({
        name: z.string(),
        upload: z.strictObject({ id: z.string(), address: z.string() }).nullable(),
        refusal: Why.nullable(),
      }),
    ),
  }),
  summary: 'Begin to upload files, each resumable',
})

/** The caller's own uploads: those of a batch, or all that are not done. */
export const listUploads = endpoint({
  route: routes.listUploads,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({ ...OfDossier, unit: Id, batch: z.string().max(100).optional() }),
  output: z.strictObject({ uploads: z.array(Upload) }),
  summary: 'How far the caller’s uploads are, and what became of them',
})

/** The bytes as they came: `Range` and a strong ETag; always saved, never shown. `version` absent: the newest. */
export const evidenceFile = endpoint({
  route: fileRoutes.evidenceFile,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({ ...OfEvidence, version: z.coerce.number().int().min(1).optional() }),
  output: z.unknown(),
  summary: 'The original file',
})

/** A picture of an image (HEIC too), without its metadata. `notShown` (404) for what is no image. */
export const evidencePicture = endpoint({
  route: fileRoutes.evidencePicture,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({
    ...OfEvidence,
    version: z.coerce.number().int().min(1).optional(),
    size: z.enum(['thumb', 'page']).default('thumb'),
  }),
  output: z.unknown(),
  summary: 'A picture made from an image, to be shown',
})
