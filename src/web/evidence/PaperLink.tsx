import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDossierAddress } from '../dossier.ts'

/** To a paper, at a page when it is known, with the words looked for. */
export function PaperLink({
  paper,
  page,
  find,
  className = 'text-link underline',
  children,
}: {
  readonly paper: string
  readonly page?: number | undefined
  readonly find?: string | undefined
  readonly className?: string
  readonly children: ReactNode
}) {
  const { dossier, search } = useDossierAddress()
  const { nam, ngay } = search
  return (
    <Link
      to="/ho-so/$dossier/minh-chung/$paper"
      params={{ dossier, paper }}
      search={
        {
          nam,
          ngay,
          ...(page ? { trang: String(page) } : {}),
          ...(find ? { chu: find } : {}),
        } as never
      }
      className={className}
    >
      {children}
    </Link>
  )
}
