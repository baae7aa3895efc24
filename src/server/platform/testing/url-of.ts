import type { Connection } from '../database/open-database.ts'

/** For tests: what DATABASE_URL would say of a connection. */
export function urlOf({ connectionString, host, user, database }: Connection): string {
  if (connectionString) return connectionString
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host ?? '')}`
}
