import { useWords } from '../words.tsx'
import type { Heading } from './outline.ts'

/** Mục lục: chapters, and the criteria of each standard under it. On a phone it is folded. */
export function TableOfContents({ outline }: { readonly outline: readonly Heading[] }) {
  const words = useWords().packs
  const isWide = typeof matchMedia === 'undefined' || matchMedia('(min-width: 64rem)').matches
  return (
    <nav aria-label={words.contents} className="rounded border border-line bg-paper p-3">
      <details open={isWide}>
        <summary className="cursor-pointer font-semibold">{words.contents}</summary>
        <ul className="m-0 mt-1 list-none p-0" lang="vi">
          {outline.map((one) => (
            <li key={one.id}>
              <Entry heading={one} />
              {one.below.length > 0 ? (
                <details className="pl-3">
                  <summary className="cursor-pointer py-1.5 text-sm text-muted pointer-coarse:py-3">
                    {one.below.length}
                    <span className="sr-only">: {one.text}</span>
                  </summary>
                  <ul className="m-0 list-none p-0 pl-3">
                    {one.below.map((two) => (
                      <li key={two.id}>
                        <Entry heading={two} />
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

function Entry({ heading: { id, text } }: { readonly heading: Heading }) {
  return (
    <a
      href={`#${id}`}
      className="block rounded px-1 py-1 text-ink no-underline hover:bg-hover pointer-coarse:py-2.5"
    >
      {text}
    </a>
  )
}
