import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TableRun } from '#contract/tables.ts'
import type { Layout } from '#domain/table/column-use.ts'
import { call, refreshDossier } from '../api.ts'
import { type ImportState, isGoing, orderOf } from './import-state.ts'

/** The dry run and the storing of one table: started, watched, stopped. */
export function useRun(dossier: string, table: string) {
  const client = useQueryClient()
  const key = ['table-run', dossier, table] as const
  const [error, setError] = useState<unknown>()
  const [tried, setTried] = useState('')
  const query = useQuery({
    queryKey: key,
    queryFn: async () => {
      const run = await call('readTableRun', { dossier, table })
      if (run.state === 'stored') await refreshDossier(dossier)
      return run
    },
    refetchInterval: ({ state }) => (isGoing(state.data) ? 250 : false),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const start = async (ask: () => Promise<TableRun>) => {
    setError(undefined)
    try {
      client.setQueryData(key, await ask())
      await client.invalidateQueries({ queryKey: key })
    } catch (failure) {
      setError(failure)
    }
  }
  return {
    run: query.data,
    error: error ?? query.error,
    /** What was asked for at the last dry run, as text. */
    tried,
    tryOut: async (state: ImportState, layout: Layout) => {
      const order = orderOf(state, layout)
      setTried(JSON.stringify(order))
      await start(() => call('tryTable', { dossier, table, order }))
    },
    store: (digest: string) => start(() => call('applyTable', { dossier, table, digest })),
    cancel: () => start(() => call('cancelTable', { dossier, table })),
  }
}

export type Running = ReturnType<typeof useRun>
