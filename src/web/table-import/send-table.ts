import { Rejected } from '#contract/client.ts'
import type { TableFile } from '#contract/tables.ts'

/** Sends a file; its bytes are the body. Throws `Rejected`. */
export async function sendTable(dossier: string, file: File): Promise<TableFile> {
  const path = `/api/v1/dossiers/${encodeURIComponent(dossier)}/tables?name=${encodeURIComponent(file.name)}`
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    body: file,
  }).catch(() => {
    throw new Rejected(0, 'unreachable', {})
  })
  const body = await answer.json().catch(() => ({ code: 'broken', details: {} }))
  if (!answer.ok) throw new Rejected(answer.status, String(body.code), body.details ?? {})
  return body
}
