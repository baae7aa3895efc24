import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../words.tsx'

/** The page before one is in: the product's name, one task, the language. */
export function Gate({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead?: string | undefined
  readonly children: ReactNode
}) {
  const words = useWords().shell
  const [language, choose] = useLanguage()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <main className="mx-auto grid min-h-screen max-w-120 content-center gap-4 p-4">
      <div className="flex items-baseline justify-between">
        <p className="m-0 text-xl font-bold text-brand">{words.product}</p>
        <button
          type="button"
          lang={other}
          onClick={() => choose(other)}
          className="control rounded px-2 text-sm text-muted hover:bg-hover"
        >
          {other === 'en' ? 'English' : 'Tiếng Việt'}
        </button>
      </div>
      <div className="rounded-md border border-line bg-paper p-4">
        <h1 className="m-0 text-xl font-semibold">{title}</h1>
        {lead ? <p className="mt-1 mb-0 text-muted">{lead}</p> : null}
        <div className="mt-4">{children}</div>
      </div>
    </main>
  )
}
