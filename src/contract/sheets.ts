import { z } from 'zod'
import { Deadline, Extension } from '#domain/sheet/deadline.ts'
import { SheetRound } from '#domain/sheet/round.ts'
import { SheetState } from '#domain/sheet/sheet-state.ts'
import { endpoint } from './endpoint.ts'
import { routes } from './routes.ts'

export const OfDossier = { dossier: z.string().min(1).max(100) }
export const Year = z.int().min(1900).max(2200)

/** Phiếu số liệu is named by unit × form × year. A form is a standard's family (`commune-ntm`) or `measures`. */
const OfSheet = { unit: z.string(), form: z.string(), year: Year }

/** A figure of a form: an item, or a part of it (`''`: the item itself). */
export const Figure = z.strictObject({ item: z.string(), part: z.string().default('') })

/**
 * Phiếu số liệu as it stands. `answered` of `asked` is its completeness, apart from acceptance; the other counts are of
 * figures by state. `locked`: the period is closed for this unit.
 */
export const Sheet = z.strictObject({
  ...OfSheet,
  state: SheetState,
  asked: z.int(),
  answered: z.int(),
  draft: z.int(),
  submitted: z.int(),
  accepted: z.int(),
  returned: z.int(),
  due: z.iso.date().nullable(),
  locked: z.boolean(),
  extendedUntil: z.iso.date().nullable(),
  /** The newest round: who did what, with the reason of a return. */
  last: SheetRound.nullable(),
})
export type Sheet = z.infer<typeof Sheet>

/** Của tôi: what waits for the caller. `count` figures; `reason` of a return; `due` day of the sheet. */
export const MyWork = z.strictObject({
  kind: z.enum(['submit', 'returned', 'accept', 'missing']),
  ...OfSheet,
  count: z.int(),
  asked: z.int(),
  answered: z.int(),
  due: z.iso.date().nullable(),
  locked: z.boolean(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
})
export type MyWork = z.infer<typeof MyWork>

export const listMyFigures = endpoint({
  route: routes.listMyFigures,
  needs: 'record',
  scope: 'dossier',
  input: z.strictObject(OfDossier),
  output: z.strictObject({ work: z.array(MyWork) }),
  summary: 'What of the figures waits for the caller: to submit, returned, to accept, missing',
})

export const listSheets = endpoint({
  route: routes.listSheets,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    year: z.coerce.number().int().optional(),
    form: z.string().optional(),
    unit: z.string().optional(),
    state: SheetState.optional(),
  }),
  output: z.strictObject({ sheets: z.array(Sheet) }),
  summary: 'Data sheets (unit × form) of a year with state and completeness',
})

/** One sheet with what it lacks and its rounds, the newest first. */
export const readSheet = endpoint({
  route: routes.readSheet,
  needs: 'readInternal',
  scope: 'unit',
  input: z.strictObject({ ...OfDossier, ...OfSheet, year: z.coerce.number().int() }),
  output: z.strictObject({
    sheet: Sheet,
    missing: z.array(z.strictObject({ item: z.string(), part: z.string() })),
    rounds: z.array(SheetRound),
    /** Items that a vertical body (ngành dọc) leads: one asks it (đề nghị bổ sung), never sends back. */
    verticalItems: z.array(z.string()),
  }),
  summary: 'A data sheet: what is missing, and what was submitted, accepted, returned',
})

/** What a sheet's figures changed to, and what the sheet lacks. */
const SheetAnswer = z.strictObject({
  sheet: Sheet,
  changed: z.int(),
  missing: z.array(z.strictObject({ item: z.string(), part: z.string() })),
})

const Chosen = {
  ...OfDossier,
  ...OfSheet,
  /** Only these items or criteria; absent: all of the sheet that the caller may. */
  items: z.array(z.string().max(100)).max(2000).optional(),
}
export const ReasonText = z.string().min(3).max(4000).regex(/\S/)

/** Gửi cơ quan thường trực: drafts and returned figures become submitted. An incomplete sheet may be sent. */
export const submitSheet = endpoint({
  route: routes.submitSheet,
  needs: 'submit',
  scope: 'unit',
  input: z.strictObject({ ...Chosen, note: z.string().max(4000).optional() }),
  output: SheetAnswer,
  summary: 'Submit a data sheet, or some of its items, to the standing agency',
})

/** Chấp nhận, one sheet or many; an outcome for each. */
export const acceptSheets = endpoint({
  route: routes.acceptSheets,
  needs: 'accept',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    sheets: z
      .array(z.strictObject({ ...OfSheet, items: Chosen.items }))
      .min(1)
      .max(1000),
    note: z.string().max(4000).optional(),
  }),
  output: z.strictObject({
    outcomes: z.array(
      z.discriminatedUnion('outcome', [
        z.strictObject({ ...OfSheet, outcome: z.literal('accepted'), ...SheetAnswer.shape }),
        z.strictObject({
          ...OfSheet,
          outcome: z.literal('refused'),
          code: z.string(),
          details: z.record(z.string(), z.unknown()),
        }),
      ]),
    ),
  }),
  summary: 'Accept what was submitted on one or many data sheets',
})

/** Đề nghị chỉnh sửa, bổ sung, with a reason and remarks on single figures. */
export const returnSheet = endpoint({
  route: routes.returnSheet,
  needs: 'accept',
  scope: 'unit',
  input: z.strictObject({
    ...Chosen,
    reason: ReasonText,
    remarks: z
      .array(z.strictObject({ ...Figure.shape, text: z.string().min(1).max(4000).regex(/\S/) }))
      .max(500)
      .default([]),
  }),
  output: SheetAnswer,
  summary: 'Return what was submitted on a data sheet, with a reason',
})

/** Mở lại phiếu đã chấp nhận: its accepted figures become drafts and no longer decide. */
export const unlockSheet = endpoint({
  route: routes.unlockSheet,
  needs: 'unlock',
  scope: 'unit',
  input: z.strictObject({ ...Chosen, reason: ReasonText }),
  output: SheetAnswer,
  summary: 'Reopen an accepted data sheet, or some of its items, with a reason',
})

export const listDeadlines = endpoint({
  route: routes.listDeadlines,
  needs: 'readInternal',
  scope: 'dossier',
  input: z.strictObject(OfDossier),
  output: z.strictObject({
    /** Set ones, the newest of a form and year. */
    deadlines: z.array(Deadline),
    /** For forms and years without one of their own. */
    usual: z.strictObject({ due: z.iso.date().nullable(), locks: z.boolean() }),
    extensions: z.array(Extension.extend({ expired: z.boolean() })),
  }),
  summary: 'Due days of forms and years, and the exceptions granted',
})

export const setDeadline = endpoint({
  route: routes.setDeadline,
  needs: 'unlock',
  scope: 'dossier',
  input: z.strictObject({
    ...OfDossier,
    form: z.string().max(100),
    year: Year,
    due: z.iso.date(),
    /** After the day nobody but the standing agency may write. */
    locks: z.boolean(),
  }),
  output: z.strictObject({ deadline: Deadline }),
  summary: 'Set the due day of a form and year, and whether it locks',
})

/** Gia hạn cho một đơn vị: until the day it may write although the period is locked. */
export const grantExtension = endpoint({
  route: routes.grantExtension,
  needs: 'unlock',
  scope: 'unit',
  input: z.strictObject({ ...OfDossier, ...OfSheet, until: z.iso.date(), reason: ReasonText }),
  output: z.strictObject({ extension: Extension }),
  summary: 'Let one unit write a locked form and year until a day, with a reason',
})
