import { z } from 'zod'
import { Rule } from '../rule/rule.ts'
import { Target } from '../rule/target.ts'
import { Basis, LegalReference } from './basis.ts'
import { EvidenceListEntry } from './evidence-list.ts'
import { Criterion } from './standard.ts'

/** A level that a place sets for one item (or one part of it); may replace the rule's form where the pack allows. */
export const SetTarget = z.strictObject({
  item: z.string(),
  part: z.string().optional(),
  target: Target.optional(),
  rule: Rule.optional(),
  years: z.strictObject({ from: z.int(), to: z.int() }).optional(),
  legal: z.array(LegalReference).default([]),
  basis: Basis,
})
export type SetTarget = z.infer<typeof SetTarget>

/**
 * Quy định của địa phương: what a province or a place lays over a pack for the units under `scope`. `unset` says that a
 * standard's levels are the place's own and not known: every target there is unset until `targets` gives it.
 * `adopted` makes the evidence lists required.
 */
export const Overlay = z.strictObject({
  extends: z.string(),
  scope: z.strictObject({ unit: z.string() }),
  unset: z
    .array(z.strictObject({ standard: z.string(), reason: z.string(), basis: Basis }))
    .default([]),
  targets: z.array(SetTarget).default([]),
  parameters: z
    .array(
      z.strictObject({
        id: z.string(),
        value: z.union([z.number(), z.string()]),
        legal: z.array(LegalReference).default([]),
        basis: Basis,
      }),
    )
    .default([]),
  addCriteria: z
    .array(z.strictObject({ standard: z.string(), criteria: z.array(Criterion) }))
    .default([]),
  counts: z
    .array(
      z.strictObject({
        standard: z.string(),
        criteria: z.int(),
        indicators: z.int(),
        basis: Basis,
      }),
    )
    .default([]),
  partial: z.array(z.strictObject({ standard: z.string(), what: z.string() })).default([]),
  leads: z.array(z.strictObject({ item: z.string(), lead: z.string() })).default([]),
  adopted: z
    .strictObject({
      decision: z.string(),
      day: z.iso.date(),
      lists: z.array(EvidenceListEntry),
    })
    .optional(),
})
export type Overlay = z.infer<typeof Overlay>
