import { Rejected } from '#contract/client.ts'

/** Saves a file that the server makes. Throws `Rejected`, so that a refusal can be shown and not saved. */
export async function download(href: string): Promise<void> {
  const answer = await fetch(href, { credentials: 'same-origin' }).catch(() => {
    throw new Rejected(0, 'unreachable', {})
  })
  if (!answer.ok) throw await rejectionOf(answer)
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = nameIn(answer.headers.get('content-disposition'))
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

async function rejectionOf(answer: Response): Promise<Rejected> {
  const body: unknown = await answer.json().catch(() => ({}))
  const { code, details } = body as { code?: unknown; details?: Record<string, unknown> }
  return new Rejected(answer.status, typeof code === 'string' ? code : 'broken', details ?? {})
}

function nameIn(disposition: string | null): string {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 've-dich'
}
