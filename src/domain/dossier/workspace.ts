import { z } from 'zod'
import { Assignment, Task } from '../assignment/assignment.ts'
import { Evidence } from '../evidence/evidence.ts'
import { ListDefinition, ListRow } from '../list/list.ts'
import { Confirmation } from '../pack/confirmation.ts'
import { Reading, Statement } from '../reading/reading.ts'
import { Recognition } from '../recognition/recognition.ts'
import { Deadline, Extension } from '../sheet/deadline.ts'
import { SheetRound } from '../sheet/round.ts'
import { Classification, Unit } from '../unit/unit.ts'
import { Agency, Dossier, TeamMember, UnitAlias } from './dossier.ts'

/** Công trình: one construction project, for arrears (accepted − allocated). Amounts in đồng. */
export const Project = z.strictObject({
  id: z.string(),
  unit: z.string(),
  name: z.string(),
  decision: z.string().optional(),
  total: z.number().optional(),
  accepted: z.number().optional(),
  allocated: z.number().optional(),
  disbursed: z.number().optional(),
  asOf: z.iso.date(),
  source: z.string(),
  note: z.string().optional(),
})
export type Project = z.infer<typeof Project>

/** Phần báo cáo, cuộc họp: kept as text with a head; later features read them. */
const Attachment = z.strictObject({ path: z.string(), text: z.string() })

/** Không gian làm việc: everything of one dossier, as files or in the database. The input of every rule. */
export const Workspace = z.strictObject({
  dossier: Dossier,
  units: z.array(Unit),
  classifications: z.array(Classification),
  agencies: z.array(Agency),
  unitAliases: z.array(UnitAlias),
  team: z.array(TeamMember),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])),
  readings: z.array(Reading),
  statements: z.array(Statement),
  recognitions: z.array(Recognition),
  evidence: z.array(Evidence),
  confirmations: z.array(Confirmation),
  assignments: z.array(Assignment),
  tasks: z.array(Task),
  projects: z.array(Project),
  lists: z.array(ListDefinition),
  listRows: z.array(ListRow),
  rounds: z.array(SheetRound),
  deadlines: z.array(Deadline),
  extensions: z.array(Extension),
  meetings: z.array(Attachment),
  sections: z.array(Attachment),
})
export type Workspace = z.infer<typeof Workspace>
