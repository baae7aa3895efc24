import type { Basis } from '#domain/pack/basis.ts'
import { Tag } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import { anchor } from './outline.ts'

type Both = { readonly text: Basis; readonly value: Basis }

/** Cơ sở of an item: of its wording and of its level, once where they agree. `linked`: sources lead down the page. */
export function BasisNote({
  basis,
  linked = false,
}: {
  readonly basis: Basis | Both
  readonly linked?: boolean
}) {
  const words = useWords().packs
  if ('type' in basis) return <One basis={basis} linked={linked} />
  if (isSame(basis.text, basis.value)) return <One basis={basis.value} linked={linked} />
  return (
    <>
      <One label={words.basisText} basis={basis.text} linked={linked} />{' '}
      <One label={words.basisValue} basis={basis.value} linked={linked} />
    </>
  )
}

function One({
  label,
  basis,
  linked,
}: {
  readonly label?: string
  readonly basis: Basis
  readonly linked: boolean
}) {
  const { basisTypes, confidences } = useWords().sentences
  const said = [basisTypes[basis.type], basis.confidence && confidences[basis.confidence]]
    .filter(Boolean)
    .join(', ')
  return (
    <span className="inline">
      <Tag tone={basis.type === 'source' ? 'calm' : 'doubt'}>
        {label ? `${label}: ` : ''}
        {said}
      </Tag>
      {linked && basis.refs?.length ? (
        <span className="text-sm text-muted">
          {' '}
          [
          {basis.refs.map((ref, i) => (
            <span key={ref}>
              {i > 0 ? ', ' : ''}
              <a href={`#${anchor.source(ref)}`} className="text-link underline">
                {ref}
              </a>
            </span>
          ))}
          ]
        </span>
      ) : null}
      {basis.note ? <span className="text-sm text-muted"> {basis.note}</span> : null}
    </span>
  )
}

function isSame(a: Basis, b: Basis): boolean {
  return (
    JSON.stringify([a.type, a.confidence, a.refs, a.note]) ===
    JSON.stringify([b.type, b.confidence, b.refs, b.note])
  )
}
