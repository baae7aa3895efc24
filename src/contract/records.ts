import { z } from 'zod'
import { IndicatorResult, JudgedTarget } from '#domain/evaluation/readiness.ts'
import { Confirmation } from '#domain/pack/confirmation.ts'
import { SetTarget } from '#domain/pack/overlay.ts'
import { Reading, Statement } from '#domain/reading/reading.ts'
import { Recognition } from '#domain/recognition/recognition.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'

const OfDossier = { dossier: z.string().min(1).max(100) }

/** A stored reading: its record id and version (for "changed meanwhile"). */
export const StoredReading = Reading.extend({ id: z.string(), version: z.int() })
export type StoredReading = z.infer<typeof StoredReading>

export const listReadings = endpoint({
  route: routes.listReadings,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    unit: z.string().optional(),
    item: z.string().optional(),
    year: z.coerce.number().int().optional(),
    after: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  output: z.strictObject({ readings: z.array(StoredReading), next: z.string().nullable() }),
  summary: 'Readings, filtered, 50 at a time',
})

/**
 * Ghi số liệu. `version` is the version that the writer saw (0: none); another one now there is `changed_meanwhile`
 * with both values. The answer carries the new verdict.
 */
export const recordReading = endpoint({
  route: routes.recordReading,
  needs: 'record',
  scope: 'unit',
  input: z.strictObject({
    ...OfDossier,
    unit: z.string(),
    item: z.string(),
    part: z.string().default(''),
    year: z.int(),
    /** Days within the year; absent: the whole year. */
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    kind: z.enum(['actual', 'estimate', 'plan', 'target']),
    scope: z.string().default(''),
    value: z.union([z.number(), z.boolean(), z.string()]).optional(),
    numerator: z.number().optional(),
    denominator: z.number().optional(),
    qualifier: z.enum(['approx', 'over', 'under']).optional(),
    none: z.literal(true).optional(),
    state: z.enum(['draft', 'submitted', 'accepted']).default('draft'),
    source: z.string().max(1000).default(''),
    /** Ids of registered papers; absent: as they were. */
    evidence: z.array(z.string().max(200)).max(50).optional(),
    page: z.string().max(200).optional(),
    note: z.string().max(4000).optional(),
    version: z.int().min(0),
  }),
  output: z.strictObject({ reading: StoredReading, result: IndicatorResult.nullable() }),
  summary: 'Record one reading; answers with the new verdict',
})

export const listRecognitions = endpoint({
  route: routes.listRecognitions,
  needs: 'readBoard',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, on: z.iso.date().optional() }),
  output: z.strictObject({ recognitions: z.array(Recognition) }),
  summary: 'Recognitions of the dossier’s unit and its member units',
})

export const recordRecognition = endpoint({
  route: routes.recordRecognition,
  needs: 'recognise',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, recognition: Recognition }),
  output: z.strictObject({ recognition: Recognition }),
  summary: 'Record a recognition decision or its re-check or withdrawal',
})

export const listConfirmations = endpoint({
  route: routes.listConfirmations,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject(OfDossier),
  output: z.strictObject({
    confirmations: z.array(Confirmation),
    /** Items that cap a verdict until confirmed. */
    waiting: z.array(
      z.strictObject({
        pack: z.string(),
        item: z.string(),
        number: z.string(),
        text: z.string(),
        holdsUp: z.int(),
      }),
    ),
  }),
  summary: 'Rule confirmations, and items that wait for one',
})

export const confirmRule = endpoint({
  route: routes.confirmRule,
  needs: 'confirmRule',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    pack: z.string(),
    item: z.string(),
    reference: z.string().min(3).max(1000),
    note: z.string().max(4000).optional(),
  }),
  output: z.strictObject({ confirmation: Confirmation }),
  summary: 'Confirm an item against the official text',
})

/** What the place must set: unset targets and parameters, with how many verdicts each holds up. */
export const readSettings = endpoint({
  route: routes.readSettings,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject(OfDossier),
  output: z.strictObject({
    targets: z.array(
      z.strictObject({
        item: z.string(),
        part: z.string().nullable(),
        number: z.string(),
        text: z.string(),
        unit: z.string().nullable(),
        comparison: z.string(),
        /** `pass`: the place says what passing means; there is no number to set. */
        form: z.enum(['level', 'pass']),
        target: JudgedTarget.nullable(),
        setBy: z.string().nullable(),
        mandate: z.string().nullable(),
        holdsUp: z.int(),
      }),
    ),
    parameters: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        unit: z.string().nullable(),
        value: z.union([z.number(), z.string()]).nullable(),
        setBy: z.string().nullable(),
        seen: z.array(z.string()),
      }),
    ),
    overlays: z.array(
      z.strictObject({
        id: z.string(),
        version: z.string(),
        title: z.string(),
        sha256: z.string(),
      }),
    ),
  }),
  summary: 'Targets and parameters that the place must set',
})

/** Ban hành quy định của địa phương: a new version of the local overlay. */
export const issueOverlay = endpoint({
  route: routes.issueOverlay,
  needs: 'setTarget',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    ground: z.strictObject({
      number: z.string().min(1).max(200),
      date: z.iso.date(),
      issuer: z.string().min(1).max(300),
      title: z.string().max(500).optional(),
    }),
    targets: z
      .array(SetTarget.pick({ item: true, part: true, target: true, rule: true, years: true }))
      .default([]),
    parameters: z
      .array(z.strictObject({ id: z.string(), value: z.union([z.number(), z.string()]) }))
      .default([]),
  }),
  output: z.strictObject({ pack: z.string(), version: z.string(), sha256: z.string() }),
  summary: 'Issue a new version of the local overlay with targets and parameters',
})

/** Khai điều kiện: a declared condition (registration, no arrears, dossier) with its source. */
export const declareFact = endpoint({
  route: routes.declareFact,
  needs: 'declare',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    condition: z.string(),
    value: z.boolean(),
    source: z.string().min(3).max(1000),
    document: z
      .strictObject({
        title: z.string().min(1).max(500),
        number: z.string().max(200).optional(),
        date: z.iso.date().optional(),
        issuer: z.string().max(300).optional(),
        keptAt: z.string().max(500).optional(),
      })
      .optional(),
    note: z.string().max(4000).optional(),
  }),
  output: z.strictObject({ reading: StoredReading }),
  summary: 'Declare a condition as a fact with its paper',
})

export const stateNotApplicable = endpoint({
  route: routes.stateNotApplicable,
  needs: 'accept',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    unit: z.string(),
    item: z.string(),
    fromYear: z.int(),
    toYear: z.int(),
    reason: z.string().min(3).max(2000),
  }),
  output: z.strictObject({ statement: Statement }),
  summary: 'State that an "if any" item does not apply to a unit',
})
