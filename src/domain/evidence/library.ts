import { z } from 'zod'

/** Trạng thái của tài liệu: only an accepted paper counts as present. */
export const EvidenceState = z.enum(['draft', 'submitted', 'accepted', 'returned'])
export type EvidenceState = z.infer<typeof EvidenceState>

/** What a file is by its content. `other`: came with a workspace, shown nowhere. */
export const FileKind = z.enum([
  'pdf',
  'docx',
  'doc',
  'xlsx',
  'xls',
  'ods',
  'pptx',
  'image',
  'video',
  'csv',
  'text',
  'zip',
  'other',
])
export type FileKind = z.infer<typeof FileKind>

/**
 * Tuổi của minh chứng against the years that it is to prove. `fits`: signed within them or the year after (papers of a
 * year are signed then); `undated`: cannot be told.
 */
export const LinkAge = z.enum(['fits', 'older', 'later', 'otherPeriod', 'undated'])
export type LinkAge = z.infer<typeof LinkAge>

/** Why two papers may be one: the same bytes; surely or probably the same picture; the same number, day and issuer. */
export const PaperMatch = z.enum(['content', 'samePicture', 'likePicture', 'number'])
export type PaperMatch = z.infer<typeof PaperMatch>
