import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Output } from '#contract/api.ts'
import { query } from '../api.ts'
import { useDossierAddress } from '../dossier.ts'
import type { ReadingState } from './reading-said.ts'

const busy = 2000
const idle = 30_000

/** How far the papers are read, those not finished first; asked for again while something moves. */
export function useReadings(): ReadonlyMap<string, ReadingState> {
  const { data } = useReadingList()
  return useMemo(() => new Map(data?.readings.map((one) => [one.evidence, one])), [data])
}

export function useReadingList() {
  const { dossier } = useDossierAddress()
  return useQuery({
    ...query('listPaperReadings', { dossier, limit: 200 }),
    refetchInterval: ({ state }) => (isMoving(state.data) ? busy : idle),
  })
}

function isMoving(list: Output<'listPaperReadings'> | undefined): boolean {
  return (list?.counts.waiting ?? 0) + (list?.counts.reading ?? 0) > 0
}
