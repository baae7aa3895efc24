import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossier, useDossierAddress } from '../dossier.ts'
import { Loaded } from '../shell/Loaded.tsx'
import { buttonClass } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Page } from '../ui/Page.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'

export type PackSummary = Output<'listPacks'>['packs'][number]

const roles = [
  'criteria',
  'procedure',
  'evidence',
  'overlay',
  'measures',
  'lists',
  'units',
] as const

/** Bộ quy định: everything that is installed, by role, the newest period first. */
export function PacksScreen() {
  const words = useWords().packs
  const { dossier } = useDossierAddress()
  const packs = useQuery(query('listPacks', {}))
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Link
          to="/ho-so/$dossier/bo-quy-dinh/so-sanh"
          params={{ dossier }}
          className={buttonClass()}
        >
          {words.compare}
        </Link>
      }
    >
      <Loaded of={packs}>
        {(data) => (
          <>
            {roles.map((role) => (
              <Role key={role} role={role} packs={byPeriod(data.packs, role)} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

export function byPeriod(packs: readonly PackSummary[], role: PackSummary['role']): PackSummary[] {
  return packs
    .filter((one) => one.role === role)
    .toSorted((a, b) => (b.period?.from ?? 0) - (a.period?.from ?? 0) || a.id.localeCompare(b.id))
}

function Role({
  role,
  packs,
}: {
  readonly role: PackSummary['role']
  readonly packs: readonly PackSummary[]
}) {
  const words = useWords().packs
  if (packs.length === 0) return null
  return (
    <Card title={words.roles[role]}>
      <ul className="m-0 list-none p-0">
        {packs.map((one) => (
          <PackLine key={`${one.id} ${one.version}`} pack={one} />
        ))}
      </ul>
    </Card>
  )
}

function PackLine({ pack }: { readonly pack: PackSummary }) {
  const words = useWords().packs
  const { dossier } = useDossierAddress()
  const used = useDossier().data?.dossier.packs.some(
    ({ id, version }) => id === pack.id && version === pack.version,
  )
  const isPartial = pack.partial.length > 0 || pack.standards.some((one) => one.partial)
  return (
    <li className="grid gap-0.5 border-t border-line px-3 py-2">
      <p className="m-0 flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <Link
          to="/ho-so/$dossier/bo-quy-dinh/$pack"
          params={{ dossier, pack: pack.id }}
          className="font-semibold text-link pointer-coarse:py-1.5"
          lang="vi"
        >
          {pack.title}
        </Link>
        {used ? <Tag tone="done">{words.inUse}</Tag> : null}
        {isPartial ? <Tag tone="warn">{words.isPartial}</Tag> : null}
      </p>
      <p className="m-0 text-muted">
        {[
          pack.period && words.period(pack.period.from, pack.period.to),
          words.version(pack.version),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {pack.standards.length > 0 ? (
        <ul className="m-0 list-none p-0 text-sm" lang="vi">
          {pack.standards.map((one) => (
            <li key={one.id}>
              {one.title}{' '}
              <span className="text-muted">({words.counts(one.criteria, one.indicators)})</span>{' '}
              {one.partial ? <Tag tone="warn">{words.isPartial}</Tag> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
