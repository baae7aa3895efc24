import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { Input, Output } from '#contract/api.ts'
import { client, Rejected } from '#contract/client.ts'
import type { Route } from '#contract/endpoint.ts'
import { firstRoutes } from '#contract/first-routes.ts'
import type { RouteName } from '#contract/routes.ts'
import { lostServer, reachedServer, sessionEnded } from './connection.ts'

/** The typed client over the browser's fetch. Throws `Rejected`; `unreachable` when no answer comes. */
export const call = client(findRoute, async (path, init) => {
  const answer = await fetch(path, { ...init, credentials: 'same-origin' }).catch(() => {
    throw new Rejected(0, 'unreachable', {})
  })
  reachedServer()
  return answer
})

/** Options for `useQuery`: one endpoint with its input. Keys are `['api', name, input]`. */
export function query<N extends RouteName>(name: N, input: Input<N>) {
  return {
    queryKey: ['api', name, input] as const,
    queryFn: (): Promise<Output<N>> => call(name, input),
  }
}

/** Everything that was read about one dossier is asked for again (after a change, here or by another). */
export function refreshDossier(dossier: string): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => ofDossier(queryKey) === dossier,
  })
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: isWorthRetrying,
      retryDelay: pause,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

function ofDossier(key: readonly unknown[]): unknown {
  const input = key[2]
  return typeof input === 'object' && input !== null && 'dossier' in input
    ? input.dossier
    : undefined
}

/** Only a missing or stumbling server may answer otherwise next time; a refusal will not. */
function isWorthRetrying(failures: number, error: Error): boolean {
  if (!(error instanceof Rejected)) return false
  if (error.code === 'unreachable' || error.code === 'starting_up') return failures < 3
  return error.status >= 500 && failures < 2
}

function pause(failures: number): number {
  return Math.min(500 * 2 ** failures, 8000)
}

/** A guest who asks is led to the way in by the frame; only who was in has a session that can end. */
function wasSignedIn(): boolean {
  const known: Output<'readSession'> | undefined = queryClient.getQueryData(
    query('readSession', {}).queryKey,
  )
  return Boolean(known?.person)
}

function notice(error: Error) {
  if (!(error instanceof Rejected)) return
  if (error.code === 'unreachable' || error.code === 'database_away') lostServer()
  if (error.code === 'not_signed_in' && wasSignedIn()) sessionEnded()
}

/** The first look's endpoints are at hand; the table of all comes when another one is asked for. */
async function findRoute(name: RouteName): Promise<Route> {
  if (isFirst(name)) return firstRoutes[name]
  const all = await import('#contract/routes.ts').catch(() => {
    throw new Rejected(0, 'unreachable', {})
  })
  return all.routeOf(name)
}

function isFirst(name: RouteName): name is keyof typeof firstRoutes {
  return name in firstRoutes
}
