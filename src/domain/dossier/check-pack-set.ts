import type { Fault } from '../fault.ts'
import type { Pack } from '../pack/pack.ts'
import type { Dossier, PackReference } from './dossier.ts'
import type { Places, Report } from './places.ts'

/**
 * The pack set that a dossier locks: each pack is at hand in that version, role and content; each year belongs to exactly
 * one criteria pack of the set, the dossier's own year too.
 */
export function checkPackSet(
  dossier: Dossier,
  packs: readonly Pack[],
  places: Places,
  report: Report,
): void {
  dossier.packs.forEach((one, index) => {
    for (const { key, code, params } of wrongOf(one, packs)) {
      const at = places.head(['dossier', 'packs', index, key])
      report(at, at.column, code, params)
    }
  })
  checkYears(dossier, places, report)
}

interface Wrong {
  readonly key: string
  readonly code: Fault['code']
  readonly params: Fault['params']
}

function wrongOf(one: PackReference, packs: readonly Pack[]): readonly Wrong[] {
  const { id, version, role, sha256 } = one
  const pack = packs.find((known) => known.id === id && known.version === version)
  if (!pack) return [{ key: 'id', code: 'pack_unknown', params: { pack: id, version } }]
  const wrong: Wrong[] = []
  if (pack.role !== role) {
    const params = { pack: id, found: pack.role, expected: role }
    wrong.push({ key: 'role', code: 'pack_role_wrong', params })
  }
  if (sha256 !== undefined && sha256 !== pack.sha256) {
    const params = { pack: id, found: pack.sha256, expected: sha256 }
    wrong.push({ key: 'sha256', code: 'pack_changed', params })
  }
  return wrong
}

function checkYears(dossier: Dossier, places: Places, report: Report): void {
  const seen = new Set<number>()
  const criteria = new Set(
    dossier.packs.filter((one) => one.role === 'criteria').map((one) => one.id),
  )
  dossier.years.forEach(({ from, to, pack }, index) => {
    const at = places.head(['dossier', 'years', index, 'from'])
    if (from > to) report(at, at.column, 'period_reversed', { from, to })
    const packAt = places.head(['dossier', 'years', index, 'pack'])
    if (!criteria.has(pack)) report(packAt, packAt.column, 'pack_not_in_set', { pack })
    const last = Math.min(to, from + longestSpan)
    for (let year = from; year <= last; year++) {
      if (seen.has(year)) report(at, at.column, 'years_overlap', { year })
      seen.add(year)
    }
  })
  if (seen.has(dossier.year)) return
  const at = places.head(['dossier', 'year'])
  report(at, at.column, 'year_without_pack', { year: dossier.year })
}

/** A typing error such as 20200 must not become a loop of thousands of years. */
const longestSpan = 200
