import { z } from 'zod'
import { ArchiveFile } from '#domain/archive/usual-paper.ts'
import { Verdict } from '#domain/evaluation/verdict.ts'
import { Basis } from '#domain/pack/basis.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'

const Id = z.string().min(1).max(100)
const Counted = z.strictObject({ present: z.int(), expected: z.int() })

/** A year of a unit; null: it was not there then. `standard` null: no pack judges it in that year. */
const ArchiveCell = z.strictObject({
  year: z.int(),
  standard: z.string().nullable(),
  building: Counted,
  attaining: Counted,
  /** Criteria met of those required, under the pack then in force. */
  met: z.int(),
  required: z.int(),
  /** A recognition speaks of this year. */
  recognised: z.boolean(),
})

const ArchiveUnit = z.strictObject({
  unit: z.string(),
  name: z.string(),
  /** The unit that took its place, for one that was merged. */
  successor: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  note: z.string().nullable(),
  cells: z.array(ArchiveCell.nullable()),
})

/** Hồ sơ các năm: units × years, each merged unit right below its successor. */
export const readArchive = endpoint({
  route: routes.readArchive,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({ dossier: Id, on: z.iso.date().optional() }),
  output: z.strictObject({
    on: z.iso.date(),
    years: z.array(z.strictObject({ year: z.int(), pack: z.string(), packTitle: z.string() })),
    units: z.array(ArchiveUnit),
    notes: z.array(z.string()),
  }),
  summary: 'The archive of years and units: what the two files of each hold',
})

/** A paper that is looked for: from a usual list or a procedure, and where it is. */
const ArchivePaper = z.strictObject({
  id: z.string(),
  name: z.string(),
  file: ArchiveFile,
  every: z.enum(['year', 'period', 'attaining']),
  /** The pack that asks for it, and its title. */
  pack: z.string(),
  packTitle: z.string(),
  basis: Basis,
  present: z.boolean(),
  evidence: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      code: z.string().nullable(),
      /** The unit under which it is kept: a merged one's papers belong to its successor. */
      unit: z.string(),
      state: z.string(),
    }),
  ),
})

/** A figure of a year with the units that it was summed from. */
const ArchiveFigure = z.strictObject({
  item: z.string(),
  part: z.string(),
  number: z.string(),
  text: z.string(),
  measure: z.string().nullable(),
  value: z.union([z.number(), z.boolean(), z.string()]).nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** own: the unit's own; summed: from counts; no_counts, missing: cannot be summed, nothing is invented; none. */
  how: z.enum(['own', 'summed', 'no_counts', 'missing', 'none']),
  verdict: Verdict.nullable(),
  sources: z.array(
    z.strictObject({
      unit: z.string(),
      value: z.union([z.number(), z.boolean(), z.string()]).nullable(),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
    }),
  ),
})

export const readArchiveYear = endpoint({
  route: routes.readArchiveYear,
  needs: 'readInternal',
  scope: 'unit',
  input: z.strictObject({
    dossier: Id,
    unit: Id,
    year: z.coerce.number().int(),
    on: z.iso.date().optional(),
  }),
  output: z.strictObject({
    unit: z.string(),
    name: z.string(),
    year: z.int(),
    pack: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
    standard: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
    /** Units whose figures of the year are this unit's today, itself included where it was there. */
    sources: z.array(z.strictObject({ unit: z.string(), name: z.string() })),
    /** A unit that was split: its figures belong to none of its successors alone. */
    split: z.array(z.strictObject({ unit: z.string(), name: z.string() })),
    papers: z.array(ArchivePaper),
    recognitions: z.array(
      z.strictObject({
        unit: z.string(),
        standard: z.string(),
        number: z.string().nullable(),
        day: z.string().nullable(),
        year: z.int().nullable(),
        pack: z.string().nullable(),
        state: z.enum(['valid', 'toReReview', 'withdrawn']),
        source: z.string(),
        evidence: z.array(z.string()),
      }),
    ),
    figures: z.array(ArchiveFigure),
  }),
  summary:
    'One unit and year of the archive: papers, recognitions and figures, summed from counts where units were merged',
})
