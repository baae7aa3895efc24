import { z } from 'zod'
import { Agency, Dossier, TeamMember } from '#domain/dossier/dossier.ts'
import { IndicatorResult, JudgedTarget, Readiness } from '#domain/evaluation/readiness.ts'
import { Substantiation, Verdict } from '#domain/evaluation/verdict.ts'
import { Gap, GapKind } from '#domain/gap/gap.ts'
import { Basis, LegalReference } from '#domain/pack/basis.ts'
import { PackRole } from '#domain/pack/pack.ts'
import { Unit } from '#domain/unit/unit.ts'
import { endpoint } from './endpoint.ts'
import { eventRoutes, fileRoutes, routes } from './routes.ts'

const OfDossier = { dossier: z.string().min(1).max(100) }
/** The two axes of time: period judged, and what was known on a day. Absent: the dossier's own. */
const At = { year: z.coerce.number().int().optional(), on: z.iso.date().optional() }

export const DossierSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  unitName: z.string(),
  standard: z.string(),
  year: z.int(),
  asOf: z.iso.date().nullable(),
  deadline: z.iso.date().nullable(),
})

export const listDossiers = endpoint({
  route: routes.listDossiers,
  needs: 'signedIn',
  scope: 'none',
  input: z.strictObject({}),
  output: z.strictObject({ dossiers: z.array(DossierSummary) }),
  summary: 'The dossiers that the signed-in person may see',
})

/** Bộ quy định đề xuất for a new dossier, as `createDossier` would take them; refuses what it would refuse. */
export const proposePacks = endpoint({
  route: routes.proposePacks,
  needs: 'createDossier',
  scope: 'none',
  input: z.strictObject({
    unit: z.string(),
    standard: z.string(),
    year: z.coerce.number().int(),
  }),
  output: z.strictObject({
    packs: z.array(
      z.strictObject({
        id: z.string(),
        version: z.string(),
        role: PackRole,
        title: z.string(),
        partial: z.array(z.string()),
        /** Judged items by how their level is known; `verify` of them wait for a confirmation. */
        items: z.strictObject({
          source: z.int(),
          mixed: z.int(),
          recall: z.int(),
          verify: z.int(),
        }),
      }),
    ),
    years: z.array(z.strictObject({ from: z.int(), to: z.int(), pack: z.string() })),
  }),
  summary: 'The packs that a new dossier would be judged by',
})

/** Lập hồ sơ cho đơn vị: unit, standard, year; packs and agencies by default from what is shipped. */
export const createDossier = endpoint({
  route: routes.createDossier,
  needs: 'createDossier',
  scope: 'none',
  input: z.strictObject({
    title: z.string().min(1).max(300),
    unit: z.string(),
    standard: z.string(),
    year: z.int(),
    deadline: z.iso.date().optional(),
    closingOn: z.iso.date().optional(),
    packs: z.array(z.string()).optional(),
  }),
  output: DossierSummary,
  summary: 'Make a dossier for a unit, with packs and agencies from the defaults',
})

/** The dossier with its names: units, agencies, team; the standards' texts come by `readPack`. */
export const readDossier = endpoint({
  route: routes.readDossier,
  needs: 'readBoard',
  scope: 'dossier',
  input: z.strictObject(OfDossier),
  output: z.strictObject({
    dossier: Dossier,
    today: z.iso.date(),
    units: z.array(Unit),
    agencies: z.array(Agency),
    team: z.array(TeamMember),
    /** Number, name and lead of each judged item, for labels. */
    standards: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        level: z.string(),
        /** The same through the periods (`commune-ntm`): names its form of figures. */
        family: z.string(),
        pack: z.string(),
        criteria: z.array(
          z.strictObject({
            id: z.string(),
            number: z.int(),
            name: z.string(),
            lead: z.string().nullable(),
            /** The lead's name: the place's own agency, else as the pack names it. */
            leadName: z.string().nullable(),
            indicators: z.array(
              z.strictObject({
                id: z.string(),
                number: z.string(),
                text: z.string(),
                unit: z.string().nullable(),
                /** Components of a composite indicator, for the sentences of reasons. */
                parts: z.array(z.strictObject({ id: z.string(), text: z.string() })),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  summary: 'One dossier with the names that screens show',
})

export const readReadiness = endpoint({
  route: routes.readReadiness,
  needs: 'readBoard',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, ...At }),
  output: Readiness,
  summary: 'How far: conditions, criteria, units, with reasons',
})

/** One line of the year picker: criteria met by year under the pack of that year. */
export const readYears = endpoint({
  route: routes.readYears,
  needs: 'readBoard',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, on: z.iso.date().optional(), unit: z.string().optional() }),
  output: z.strictObject({
    years: z.array(
      z.strictObject({
        year: z.int(),
        pack: z.string(),
        met: z.int(),
        required: z.int(),
        recorded: z.int(),
      }),
    ),
  }),
  summary: 'Criteria met by year, over all units or of one',
})

/** Everything about one item (indicator, requirement, criterion's indicator or condition) of a unit. */
export const ItemDetail = z.strictObject({
  item: z.string(),
  criterion: z.string().nullable(),
  number: z.string(),
  text: z.string(),
  unit: z.string(),
  unitName: z.string(),
  valueUnit: z.string().nullable(),
  result: IndicatorResult,
  substantiated: Substantiation,
  legal: z.array(LegalReference),
  basis: z.strictObject({ text: Basis, value: Basis }),
  documents: z.array(z.strictObject({ id: z.string(), number: z.string(), title: z.string() })),
  sources: z.record(z.string(), z.strictObject({ url: z.string().nullable(), seen: z.string() })),
  /** Figures by year, each with the verdict under the pack of its year. */
  series: z.array(
    z.strictObject({
      year: z.int(),
      part: z.string(),
      value: z.union([z.number(), z.boolean(), z.string(), z.null()]),
      kind: z.enum(['actual', 'estimate', 'plan', 'target']),
      verdict: Verdict,
      target: JudgedTarget.nullable(),
      source: z.string(),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      document: z.string().nullable(),
      name: z.string(),
      required: z.boolean(),
      present: z.array(
        z.strictObject({ id: z.string(), title: z.string(), code: z.string().nullable() }),
      ),
    }),
  ),
  owner: z.strictObject({
    agency: z.string().nullable(),
    beside: z.string().nullable(),
    name: z.string(),
  }),
  confirmations: z.array(
    z.strictObject({ person: z.string(), on: z.iso.date(), reference: z.string() }),
  ),
  history: z.array(
    z.strictObject({
      at: z.string(),
      actor: z.string(),
      act: z.string(),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
})
export type ItemDetail = z.infer<typeof ItemDetail>

export const readItem = endpoint({
  route: routes.readItem,
  needs: 'readBoard',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, item: z.string(), unit: z.string(), ...At }),
  output: ItemDetail,
  summary: 'One item of one unit: verdict, figures by year, evidence, law, history',
})

/** What a gap speaks of, in the law's words; `number` as printed ("17.1"), empty where there is none. */
export const GapLabel = z.strictObject({
  kind: z.enum([
    'standard',
    'criterion',
    'indicator',
    'requirement',
    'condition',
    'component',
    'document',
    'task',
    'list',
    'part',
  ]),
  number: z.string(),
  text: z.string(),
})
export type GapLabel = z.infer<typeof GapLabel>

/** `agency`: the owner's id, or its name where the place has recorded no such agency. */
const GapFilter = {
  agency: z.string().optional(),
  unit: z.string().optional(),
  kind: GapKind.optional(),
  blocking: z.enum(['true', 'false']).optional(),
}

export const listGaps = endpoint({
  route: routes.listGaps,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({ ...OfDossier, ...At, ...GapFilter }),
  output: z.strictObject({
    on: z.iso.date(),
    gaps: z.array(Gap),
    /** By the id of an item or listed document; of a part by `item/part`. */
    labels: z.record(z.string(), GapLabel),
  }),
  summary: 'What is missing, whose it is, by when',
})

/** The same list as a workbook; a file, so it is not among the endpoints that speak JSON. */
export const gapsWorkbook = endpoint({
  route: fileRoutes.gapsWorkbook,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    ...At,
    ...GapFilter,
    search: z.string().max(200).optional(),
  }),
  output: z.instanceof(Uint8Array),
  summary: 'What is missing, as a workbook',
})

/** Theo dõi: an event `changed` with the journal's entry that last changed the dossier, at once and after each change. */
export const watchDossier = endpoint({
  route: eventRoutes.watchDossier,
  needs: 'readBoard',
  scope: 'dossier',
  input: z.strictObject(OfDossier),
  output: z.strictObject({ sequence: z.int() }),
  summary: 'Changes of a dossier as they happen (server-sent events)',
})
