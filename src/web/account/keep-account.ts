import type { Output } from '#contract/api.ts'
import { query, queryClient } from '../api.ts'

export type Account = Output<'readAccount'>

/** Keeps what the server answered after a change, so that the page shows it at once. */
export function keepAccount(account: Account): void {
  queryClient.setQueryData(query('readAccount', {}).queryKey, account)
}
