import { Rejected } from '#contract/client.ts'
import type { Why } from './upload-list.ts'

/** A refusal as it is kept with what was refused. */
export function whyOf(error: unknown): Why {
  if (error instanceof Rejected) return { code: error.code, details: error.details }
  return { code: 'broken', details: {} }
}
