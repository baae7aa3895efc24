import { z } from 'zod'

/**
 * Trạng thái đọc: chờ đọc, đang đọc, đã đọc, đọc được một phần (some pages named as unread), không đọc được, không có chữ để
 * đọc (a video, an archive, a paper without a file).
 */
export const TextState = z.enum(['waiting', 'reading', 'read', 'partly', 'failed', 'none'])
export type TextState = z.infer<typeof TextState>

/** Why a file or one of its pages could not be read. */
export const TextFailure = z.enum([
  'encrypted',
  'damaged',
  'unsupported',
  'tooSlow',
  'tooHeavy',
  'fileMissing',
  'noReader',
  'broken',
])
export type TextFailure = z.infer<typeof TextFailure>

/** How the text of a page was got: it was there, or recognised in a picture. */
export const TextWay = z.enum(['layer', 'recognised'])
export type TextWay = z.infer<typeof TextWay>

/** One page of a paper as read. `confidence` of a recognised page: 0 to 100, by the engine. */
export interface PageText {
  readonly page: number
  readonly text: string
  readonly way: TextWay
  readonly confidence: number | null
}

/** What the first page says of the paper, offered to whoever registers it. */
export const ProposedField = z.enum(['number', 'date', 'issuer', 'type', 'title'])
export type ProposedField = z.infer<typeof ProposedField>

/** `value`: number with symbol, ISO day, name, type of evidence, title. `snippet`: the words that it was read from. */
export const Proposal = z.strictObject({
  field: ProposedField,
  value: z.string(),
  confidence: z.number().min(0).max(1),
  page: z.int(),
  snippet: z.string(),
})
export type Proposal = z.infer<typeof Proposal>
