import { query, queryClient } from '../api.ts'

/** People, their absences and their events are asked for again. */
export async function refreshPeople(): Promise<void> {
  const names = ['listPeople', 'listAbsences'] as const
  for (const name of names)
    await queryClient.invalidateQueries({ queryKey: query(name, {}).queryKey })
  await queryClient.invalidateQueries({ queryKey: ['events'] })
}
