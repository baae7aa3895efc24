import { z } from 'zod'
import { Basis, LegalReference } from './basis.ts'
import { Condition } from './standard.ts'

/** Tham số: a number of the procedure (days, copies, quorum, shares). `null`: unknown, to be set by the place. */
const Parameter = z.strictObject({
  id: z.string(),
  name: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.string().optional(),
  settable: z.boolean().default(true),
  basis: Basis,
  /** Values seen elsewhere, with their pages. */
  seen: z
    .array(
      z.strictObject({
        value: z.union([z.number(), z.string()]),
        period: z.string().optional(),
        refs: z.array(z.string()),
        note: z.string().optional(),
      }),
    )
    .default([]),
  note: z.string().optional(),
})

/** Bảng trong biểu mẫu: its columns, and its rows where they are fixed. */
const FormTable = z.strictObject({
  id: z.string().optional(),
  columns: z.array(z.string()).min(1),
  rows: z.array(z.string()).optional(),
  note: z.string().optional(),
})

/**
 * Biểu mẫu, văn bản. The form's official number only where it was seen; `predecessor` is the form of an older procedure
 * that it follows.
 */
const Form = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string().optional(),
  number: z.string().nullable().optional(),
  issuer: z.string().optional(),
  predecessor: z.string().optional(),
  /** Đề mục, in order. */
  headings: z.array(z.string()).optional(),
  tables: z.array(FormTable).optional(),
  /** Số liệu to be entered. */
  fields: z.array(z.string()).optional(),
  note: z.string().optional(),
  basis: Basis.optional(),
})

/** Thành phần hồ sơ: what a dossier consists of at one of its stations. */
const DossierComponents = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Actors: who sends it to whom. */
  from: z.string().optional(),
  to: z.string().optional(),
  submission: z.array(z.string()).optional(),
  copies: z.union([z.int(), z.string()]).nullable().optional(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** Bản chính. */
      original: z.boolean().optional(),
      form: z.string().optional(),
      /** Forms that go with it. */
      attachments: z.array(z.string()).optional(),
      /** Another dossier that is part of this one. */
      includes: z.string().optional(),
      listedIn: z.enum(['decree', 'practice']).optional(),
      note: z.string().optional(),
      basis: Basis,
    }),
  ),
  note: z.string().optional(),
  basis: Basis.optional(),
})

/** Bước: one step of the procedure. */
export const Step = z.strictObject({
  id: z.string(),
  name: z.string(),
  actor: z.string(),
  /** Actor where there is no district level. */
  actorTwoTier: z.string().nullable().optional(),
  action: z.string(),
  form: z.string().optional(),
  output: z.array(z.string()).default([]),
  parameters: z.array(z.string()).default([]),
  threshold: z.string().optional(),
  dossier: z.string().optional(),
  legal: z.array(LegalReference).default([]),
  basis: Basis,
  note: z.string().optional(),
})
export type Step = z.infer<typeof Step>

/** Trình tự, thủ tục: conditions and steps for the standards of a family. */
export const Procedure = z.strictObject({
  id: z.string(),
  family: z.string(),
  title: z.string(),
  decidedBy: z.string().optional(),
  conditions: z.array(Condition),
  steps: z.array(Step).default([]),
  note: z.string().optional(),
  basis: Basis.optional(),
})
export type Procedure = z.infer<typeof Procedure>

/** Khảo sát hài lòng, công khai, thu hồi…: known facts of the procedure that nothing computes yet. */
const Provision = z.strictObject({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  parameters: z.array(z.string()).default([]),
  basis: Basis,
})

/** The content of `procedure.yaml`. */
export const ProcedureBook = z.strictObject({
  actors: z.record(z.string(), z.string()).default({}),
  parameters: z.array(Parameter).default([]),
  forms: z.array(Form).default([]),
  dossiers: z.array(DossierComponents).default([]),
  procedures: z.array(Procedure),
  provisions: z.array(Provision).default([]),
})
export type ProcedureBook = z.infer<typeof ProcedureBook>
