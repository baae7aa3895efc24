import { z } from 'zod'
import { Pack, PackRole } from '#domain/pack/pack.ts'
import { Classification, Unit } from '#domain/unit/unit.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'

export const PackSummary = z.strictObject({
  id: z.string(),
  version: z.string(),
  sha256: z.string(),
  role: PackRole,
  title: z.string(),
  period: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  partial: z.array(z.string()),
  standards: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      level: z.string(),
      /** Unit types that it judges; empty: all of the level. */
      types: z.array(z.string()),
      criteria: z.int(),
      indicators: z.int(),
      partial: z.boolean(),
    }),
  ),
})
export type PackSummary = z.infer<typeof PackSummary>

export const listPacks = endpoint({
  route: routes.listPacks,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({}),
  output: z.strictObject({ packs: z.array(PackSummary) }),
  summary: 'Rule sets that are installed',
})

export const readPack = endpoint({
  route: routes.readPack,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({ pack: z.string(), version: z.string().optional() }),
  output: z.strictObject({ pack: Pack }),
  summary: 'One rule set, whole',
})

/** Khác nhau: one difference between two packs; items are paired by id, else by family and number. */
export const PackDifference = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed']),
  standard: z.string().nullable(),
  item: z.string(),
  number: z.string().nullable(),
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type PackDifference = z.infer<typeof PackDifference>

export const comparePacks = endpoint({
  route: routes.comparePacks,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({ pack: z.string(), with: z.string() }),
  output: z.strictObject({ differences: z.array(PackDifference) }),
  summary: 'What differs between two rule sets',
})

export const listUnits = endpoint({
  route: routes.listUnits,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({
    under: z.string().optional(),
    search: z.string().max(200).optional(),
    on: z.iso.date().optional(),
  }),
  output: z.strictObject({ units: z.array(Unit) }),
  summary: 'Units of a place on a day',
})

export const readUnit = endpoint({
  route: routes.readUnit,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({ unit: z.string() }),
  output: z.strictObject({ unit: Unit, classifications: z.array(Classification) }),
  summary: 'One unit with its region and group over time',
})
