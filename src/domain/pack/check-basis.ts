import type { Basis } from './basis.ts'
import { type CheckScope, itemsOf, type Report } from './check-scope.ts'
import type { PackPath } from './pack-fault.ts'
import { namedIn, tellUnknown } from './tell-unknown.ts'
import { walk } from './walk.ts'

/** Cơ sở: a source must be named and listed; what is only remembered says how surely, and weak memory must not decide. */
export function checkBasis({ pack }: CheckScope, report: Report): void {
  const isSource = (ref: string) => Object.hasOwn(pack.sources, ref)
  walk(pack, [], (value, path) => {
    const refs = Array.isArray(value['refs']) ? value['refs'].map(String) : []
    tellUnknown(namedIn(refs, [...path, 'refs']), isSource, ['source_unknown', 'ref'], report)
    for (const [key, basis] of basesIn(value))
      checkOne(basis, [...path, 'basis', ...key], hasLegal(value), report)
  })
  for (const { item, path } of itemsOf(pack)) {
    const isWeak = [item.basis.text, item.basis.value].some((one) => one.confidence === 'low')
    if (isWeak && item.verify === undefined) report([...path, 'basis'], 'verify_missing')
  }
}

/** A legal ground beside it names the source as well. */
function checkOne(basis: Basis, path: PackPath, hasGround: boolean, report: Report): void {
  const { type, refs = [], confidence } = basis
  if (type === 'recall' && !confidence) report(path, 'confidence_missing')
  if (type !== 'recall' && refs.length === 0 && !hasGround) report(path, 'source_missing')
}

/** A basis of one kind, or of text and value apart. */
function basesIn(value: Readonly<Record<string, unknown>>): [readonly string[], Basis][] {
  const basis = value['basis']
  if (typeof basis !== 'object' || basis === null) return []
  if ('type' in basis) return [[[], basis as Basis]]
  return Object.entries(basis).map(([key, one]) => [[key], one as Basis])
}

function hasLegal(value: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(value['legal']) && value['legal'].length > 0
}
