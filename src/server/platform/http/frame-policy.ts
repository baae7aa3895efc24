import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/** The page in which a Word document is drawn, inside a sandbox, on screens of previews. */
export const framePath = '/khung-xem-word.html'

/**
 * The frame's own policy: a sandbox without origin even when its address is opened directly; one script, named by the
 * hash of its text, so that no script, link or frame inside a document can run; nothing is fetched from anywhere. Only a
 * page of ours may hold it.
 */
export function framePolicy(http: Context, html: string): void {
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(script).digest('base64')
  http.header(
    'content-security-policy',
    [
      'sandbox allow-scripts',
      "default-src 'none'",
      `script-src 'sha256-${hash}'`,
      "style-src 'unsafe-inline'",
      'img-src data: blob:',
      'font-src data: blob:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
  )
  http.header('x-frame-options', 'SAMEORIGIN')
}
