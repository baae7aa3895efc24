import { z } from 'zod'
import { Role } from '#domain/access/access.ts'
import { Assignment, Task } from '#domain/assignment/assignment.ts'
import { Project } from '#domain/dossier/workspace.ts'
import { EarlierFile, Evidence, EvidenceLink } from '#domain/evidence/evidence.ts'
import { Confirmation } from '#domain/pack/confirmation.ts'
import { Reading, Statement } from '#domain/reading/reading.ts'
import { Recognition } from '#domain/recognition/recognition.ts'
import { Deadline, Extension } from '#domain/sheet/deadline.ts'
import { SheetRound } from '#domain/sheet/round.ts'
import { figureFields, plainUses } from '#domain/table/column-use.ts'
import { Classification, Unit } from '#domain/unit/unit.ts'
import { type Column, column } from './column.ts'

/** Tệp bảng: one CSV file of a workspace: its columns in the order in which they are written, and what a row must be. */
export interface Table<T = unknown> {
  readonly file: string
  readonly columns: readonly Column[]
  readonly schema: z.ZodType<T>
}

/** Người dùng: a person and one of their grants; a person without a grant has one row without a role. No secrets. */
export const UserRow = z.strictObject({
  person: z.string().min(1),
  name: z.string().min(1),
  login: z.string().min(1),
  active: z.boolean(),
  role: Role.optional(),
  unit: z.string().optional(),
  agency: z.string().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export type UserRow = z.infer<typeof UserRow>

/** A link of evidence with the record that it belongs to. */
const LinkRow = EvidenceLink.extend({ evidence: z.string().min(1) })
export type LinkRow = z.infer<typeof LinkRow>

const EvidenceRow = Evidence.omit({ links: true, earlier: true })
export type EvidenceRow = z.infer<typeof EvidenceRow>

const sureness: readonly Column[] = [column('basis'), column('confidence'), column('note')]

export const unitTable: Table<Unit> = {
  file: 'units.csv',
  schema: Unit.extend({
    predecessors: Unit.shape.predecessors.default([]),
    successors: Unit.shape.successors.default([]),
  }),
  columns: [
    ...columns('id code name full_name level type parent from to'),
    ...columns('predecessors successors', 'list'),
    ...columns('note basis confidence'),
    column('source', 'blank'),
  ],
}

export const classificationTable: Table<Classification> = {
  file: 'classifications.csv',
  schema: Classification,
  columns: [
    ...columns('unit kind value from to'),
    column('ground', 'blank'),
    ...columns('basis confidence'),
  ],
}

export const readingTable: Table<Reading> = {
  file: 'readings.csv',
  schema: Reading,
  columns: [
    ...columns('id unit item part from to kind scope'),
    column('value', 'value'),
    column('level', 'level', 'value'),
    ...columns('numerator denominator', 'number'),
    column('qualifier'),
    column('none', 'boolean'),
    column('state'),
    column('source', 'blank'),
    column('evidence', 'list'),
    ...columns('page published_on recorded_on'),
    ...sureness,
  ],
}

export const statementTable: Table<Statement> = {
  file: 'statements.csv',
  schema: Statement,
  columns: [
    ...columns('unit item from to kind chosen'),
    column('reason', 'blank'),
    column('evidence', 'list'),
    ...columns('by on'),
  ],
}

export const recognitionTable: Table<Recognition> = {
  file: 'recognitions.csv',
  schema: Recognition,
  columns: [
    ...columns('unit standard number day'),
    column('year', 'number'),
    ...columns('pack state'),
    column('rechecked_under', 'list'),
    column('known_on'),
    column('source', 'blank'),
    column('evidence', 'list'),
    ...sureness,
  ],
}

export const evidenceTable: Table<EvidenceRow> = {
  file: 'evidence.csv',
  schema: EvidenceRow,
  columns: [
    ...columns('id code title type number date issuer file sha256 kept_at'),
    column('pages', 'number'),
    column('state'),
    column('restricted', 'boolean'),
    ...columns('known_on source note unit period_from period_to file_name folder'),
  ],
}

/** A file that a newer one has replaced. */
const EarlierRow = EarlierFile.extend({ evidence: z.string().min(1) })
export type EarlierRow = z.infer<typeof EarlierRow>

export const earlierTable: Table<EarlierRow> = {
  file: 'evidence-files.csv',
  schema: EarlierRow,
  columns: [column('evidence'), column('version', 'number'), ...columns('file sha256 name')],
}

/** A code that was given to a paper that is not there any more. */
const CodeRow = z.strictObject({ code: z.string().min(1), evidence: z.string().min(1) })
export type CodeRow = z.infer<typeof CodeRow>

export const codeTable: Table<CodeRow> = {
  file: 'evidence-codes.csv',
  schema: CodeRow,
  columns: columns('code evidence'),
}

/** What a person said of a column of a form's tables; `says`: the use, of a column of figures which of their fields it carries. */
const ColumnRow = z.strictObject({
  form: z.string(),
  header: z.string().min(1),
  says: z.enum([...plainUses, ...figureFields]),
  figures: z.array(z.string()).default([]),
  unit: z.string().optional(),
  year: z.int().optional(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type ColumnRow = z.infer<typeof ColumnRow>

export const columnTable: Table<ColumnRow> = {
  file: 'table-columns.csv',
  schema: ColumnRow,
  columns: [
    column('form', 'blank'),
    ...columns('header says'),
    column('figures', 'list'),
    column('unit'),
    column('year', 'number'),
    column('by', 'blank'),
    column('at'),
  ],
}

export const linkTable: Table<LinkRow> = {
  file: 'evidence-links.csv',
  schema: LinkRow,
  columns: [
    ...columns('evidence item unit'),
    ...columns('from to', 'number'),
    ...columns('document pages'),
  ],
}

export const confirmationTable: Table<Confirmation> = {
  file: 'confirmations.csv',
  schema: Confirmation,
  columns: columns('pack sha256 item person on reference note'),
}

export const assignmentTable: Table<Assignment> = {
  file: 'assignments.csv',
  schema: Assignment,
  columns: [
    ...columns('item unit kind agency person due'),
    column('years_from', 'number', 'years.from'),
    column('years_to', 'number', 'years.to'),
    ...columns('decision from to'),
  ],
}

export const taskTable: Table<Task> = {
  file: 'tasks.csv',
  schema: Task,
  columns: [
    ...columns('id text agency kind item unit given_on due done_on meeting'),
    column('source', 'blank'),
  ],
}

export const projectTable: Table<Project> = {
  file: 'projects.csv',
  schema: Project,
  columns: [
    ...columns('id unit name decision'),
    ...columns('total accepted allocated disbursed', 'number'),
    column('as_of'),
    column('source', 'blank'),
    column('note'),
  ],
}

export const roundTable: Table<SheetRound> = {
  file: 'sheets.csv',
  schema: SheetRound,
  columns: [
    ...columns('unit form'),
    column('year', 'number'),
    ...columns('act by at reason'),
    column('items', 'list'),
  ],
}

export const deadlineTable: Table<Deadline> = {
  file: 'deadlines.csv',
  schema: Deadline,
  columns: [
    column('form'),
    column('year', 'number'),
    column('due'),
    column('locks', 'boolean'),
    ...columns('by at'),
  ],
}

export const extensionTable: Table<Extension> = {
  file: 'extensions.csv',
  schema: Extension,
  columns: [...columns('unit form'), column('year', 'number'), ...columns('until reason by at')],
}

export const userTable: Table<UserRow> = {
  file: 'users.csv',
  schema: UserRow,
  columns: [
    ...columns('person name login'),
    column('active', 'boolean'),
    ...columns('role unit agency from to'),
  ],
}

function columns(names: string, type: Column['type'] = 'text'): Column[] {
  return names.split(' ').map((name) => column(name, type))
}
