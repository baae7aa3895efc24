import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/api.ts'
import type { Act } from '#domain/access/access.ts'
import { query } from './api.ts'

export type Session = Output<'readSession'>

/** Who is here; `undefined` while the answer is under way. */
export function useSession(): Session | undefined {
  return useQuery(query('readSession', {})).data
}

/** May the signed-in person do this? Only for what the screen shows: the server decides. */
export function useMay(): (act: Act) => boolean {
  const session = useSession()
  return (act) => session?.acts.includes(act) ?? false
}
