import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Output } from '#contract/api.ts'
import { query } from './api.ts'
import type { DossierSearch } from './search.ts'

export type DossierView = Output<'readDossier'>
export type ReadinessView = Output<'readReadiness'>
export type GapView = Output<'listGaps'>['gaps'][number]

/** The dossier of the address, with its two axes of time: spread `at` into an endpoint's input. */
export function useDossierAddress() {
  const { dossier } = useParams({ from: '/ho-so/$dossier' })
  const search: DossierSearch = useSearch({ from: '/ho-so/$dossier' })
  const at = useMemo(
    () => ({
      dossier,
      ...(search.nam ? { year: search.nam } : {}),
      ...(search.ngay ? { on: search.ngay } : {}),
    }),
    [dossier, search.nam, search.ngay],
  )
  return { dossier, search, at }
}

export function useDossier() {
  const { dossier } = useDossierAddress()
  return useQuery(query('readDossier', { dossier }))
}

export function useReadiness() {
  const { at } = useDossierAddress()
  return useQuery(query('readReadiness', at))
}

/** Change the year, the day or the open cell in the address; the rest of it stays. */
export function useSetSearch(): (
  change: {
    readonly [K in keyof DossierSearch]?: DossierSearch[K] | undefined
  },
) => void {
  const navigate = useNavigate()
  return useCallback(
    (change) => {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...change }),
        resetScroll: false,
      } as Parameters<typeof navigate>[0])
    },
    [navigate],
  )
}
