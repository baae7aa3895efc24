import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '../api.ts'
import { type DossierView, useDossierAddress } from '../dossier.ts'
import { useSession } from '../session.tsx'
import type { Speech } from '../speech.ts'
import { filterGaps } from './gap-groups.ts'
import { type GapSearch, ownerKey, unassigned } from './gap-search.ts'
import { searchText } from './speech.ts'

type Gaps = NonNullable<ReturnType<typeof useGaps>['data']>

/** The whole list of the address's year and day; asked for only by those who may read what is internal. */
export function useGaps() {
  const { at } = useDossierAddress()
  const may = useSession()?.acts.includes('readInternal') ?? false
  return useQuery({ ...query('listGaps', at), enabled: may })
}

export function useFilteredGaps(list: Gaps, search: GapSearch, speech: Speech) {
  return useMemo(
    () => filterGaps(list.gaps, search, (gap) => searchText(gap, list.labels, speech)),
    [list, search, speech],
  )
}

export interface Choices {
  readonly agencies: readonly (readonly [string, string])[]
  readonly units: readonly (readonly [string, string])[]
  readonly kinds: readonly (readonly [string, string])[]
}

/** What the filters may choose: only what is on the list, by name. */
export function choicesOf(list: Gaps, speech: Speech): Choices {
  const pairs = (of: (gap: Gaps['gaps'][number]) => readonly [string, string]) =>
    [...new Map(list.gaps.map(of))].sort(([, a], [, b]) => a.localeCompare(b, 'vi'))
  return {
    agencies: pairs((gap) => [ownerKey(gap), gap.owner.name]),
    units: pairs((gap) => [gap.unit, speech.unitName(gap.unit)]),
    kinds: pairs((gap) => [gap.kind, speech.gapKinds[gap.kind]]),
  }
}

/** Who is reminded and who writes, for a group of gaps with one owner. */
export function partiesOf(
  key: string,
  name: string,
  { dossier, units, agencies }: Pick<DossierView, 'dossier' | 'units' | 'agencies'>,
) {
  const unit = units.find(({ id }) => id === dossier.unit)
  const full = unit?.fullName ?? ''
  return {
    agency: key === unassigned ? '' : name,
    vertical: agencies.find(({ id }) => id === key)?.vertical ?? false,
    place: full.charAt(0).toLowerCase() + full.slice(1),
    standing: agencies.find(({ standing }) => standing)?.name ?? 'cơ quan thường trực',
    dossier: dossier.title,
  }
}

export type { Gaps }
