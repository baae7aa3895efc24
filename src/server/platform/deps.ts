import type { Logger } from 'pino'
import type { Pack } from '#domain/pack/pack.ts'
import type { Classification, Unit } from '#domain/unit/unit.ts'
import type { Config } from './config.ts'
import type { Database } from './database/schema.ts'

/** The only sources of time. Tests pass a fixed one. */
export interface Clock {
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string
  /** The calendar day in Việt Nam (UTC+7), `YYYY-MM-DD`. */
  readonly today: () => string
}

/** Units that every installation has, from the shipped packs of role `units`; a dossier's own are in the database. */
export interface Reference {
  readonly units: readonly Unit[]
  readonly classifications: readonly Classification[]
}

/** What use cases are given: no container, no globals. The journal is written by `writeEntry(tx, deed)`. */
export interface Deps {
  readonly db: Database
  /** The shipped packs; a place's own overlays are in the database. */
  readonly packs: readonly Pack[]
  readonly reference: Reference
  readonly clock: Clock
  readonly log: Logger
  readonly config: Config
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
}
