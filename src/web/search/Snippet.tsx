import type { Hit } from './hit-target.ts'

/** Text as it was written, the words that were looked for set off. */
export function Snippet({ parts }: { readonly parts: Hit['snippet'] }) {
  return parts.map(({ text, hit }, index) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
      <mark key={index} className="bg-part-soft px-0.5 font-semibold text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
