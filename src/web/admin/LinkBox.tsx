import { useState } from 'react'
import type { Output } from '#contract/api.ts'
import { instant } from '../format.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'

/** Where a one-time link leads. */
export function linkOf(token: string): string {
  return `${location.origin}/mat-khau?ma=${token}`
}

/** A link that was just made, shown once. */
export function LinkBox({ link }: { readonly link: Output<'makeLink'> }) {
  const words = useWords().people
  const [copied, setCopied] = useState(false)
  const { token } = link
  if (token === null)
    return (
      <p role="status" className="m-0 rounded bg-done p-2 text-done-ink">
        {words.linkMailed}
      </p>
    )
  const copy = () => {
    navigator.clipboard.writeText(linkOf(token)).then(
      () => setCopied(true),
      () => undefined, // The link stands there to be copied by hand.
    )
  }
  return (
    <div role="status" className="grid gap-2 rounded border border-line bg-part-soft p-3">
      <p className="m-0 font-semibold">{words.linkTitle}</p>
      <p className="m-0">{words.linkHint(instant(link.expiresAt))}</p>
      <code className="rounded bg-paper p-2 text-sm break-all">{linkOf(token)}</code>
      <div className="flex items-center gap-2">
        <Button onClick={copy}>{words.copy}</Button>
        <span className="text-done-ink">{copied ? words.copied : ''}</span>
      </div>
    </div>
  )
}
