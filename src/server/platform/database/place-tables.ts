import type { EvidenceTables } from './evidence-tables.ts'
import type {
  PaperCopyTable,
  PaperReadingTable,
  SearchStateTable,
  SearchTextTable,
} from './search-tables.ts'
import type { SheetTables } from './sheet-tables.ts'

/** A row of a place: every key begins with `province`, the distribution key of a big installation. */
interface OfDossier {
  readonly province: string
  readonly dossier: string
}

export interface DossierTable {
  readonly province: string
  readonly id: string
  readonly path: string
  readonly title: string
  readonly unit: string
  readonly standard: string
  readonly year: number
  readonly as_of: string | null
  readonly closing_on: string | null
  readonly deadline: string | null
  readonly packs: unknown
  readonly years: unknown
  readonly sequence: number
  readonly created_at: string
}

interface UnitTable extends OfDossier {
  readonly id: string
  readonly place: number
  readonly path: string
  readonly code: string
  readonly name: string
  readonly full_name: string
  readonly level: string
  readonly type: string
  readonly parent: string | null
  readonly from_day: string | null
  readonly to_day: string | null
  readonly predecessors: unknown
  readonly successors: unknown
  readonly note: string | null
  readonly basis: string
  readonly confidence: string
  readonly source: string
}

interface ClassificationTable extends OfDossier {
  readonly place: number
  readonly unit: string
  readonly kind: string
  readonly value: string
  readonly from_day: string | null
  readonly to_day: string | null
  readonly ground: string
  readonly basis: string
  readonly confidence: string
}

interface AgencyTable extends OfDossier {
  readonly id: string
  readonly place: number
  readonly name: string
  readonly short: string | null
  readonly aliases: unknown
  readonly unit: string | null
  readonly pack_agency: string | null
  readonly vertical: boolean
  readonly standing: boolean
  readonly note: string | null
}

interface UnitAliasTable extends OfDossier {
  readonly place: number
  readonly unit: string
  readonly alias: string
}

/** `number`, `word` or `flag` holds the value; `label` is the id that the reading had in the files it came from. */
export interface ReadingTable extends OfDossier {
  readonly id: string
  readonly version: number
  readonly label: string | null
  readonly unit: string
  readonly path: string
  readonly item: string
  readonly part: string
  readonly from_day: string
  readonly to_day: string
  readonly kind: string
  readonly scope: string
  readonly number: number | null
  readonly word: string | null
  readonly flag: boolean | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly qualifier: string | null
  readonly is_none: boolean
  readonly state: string
  readonly source: string
  readonly evidence: unknown
  readonly page: string | null
  readonly published_on: string | null
  readonly recorded_on: string | null
  readonly basis: string | null
  readonly confidence: string | null
  readonly note: string | null
  readonly changed_by: string
  readonly changed_at: string
}

/** A reading as it was before it was changed: nothing is lost. */
export interface ReadingVersionTable extends OfDossier {
  readonly reading: string
  readonly version: number
  readonly content: unknown
  /** From this day on the next version is what is known. */
  readonly until_day: string
  readonly changed_by: string
  readonly changed_at: string
}

interface StatementTable extends OfDossier {
  readonly id: string
  readonly unit: string
  readonly item: string
  readonly from_day: string
  readonly to_day: string
  readonly kind: string
  readonly chosen: string | null
  readonly reason: string
  readonly evidence: unknown
  readonly stated_by: string
  readonly stated_on: string
}

interface RecognitionTable extends OfDossier {
  readonly id: string
  readonly unit: string
  readonly standard: string
  readonly number: string | null
  readonly day: string | null
  readonly year: number | null
  readonly pack: string | null
  readonly state: string
  readonly rechecked_under: unknown
  readonly known_on: string
  readonly source: string
  readonly evidence: unknown
  readonly basis: string | null
  readonly confidence: string | null
  readonly note: string | null
}

interface ParameterTable extends OfDossier {
  readonly id: string
  readonly place: number
  readonly value: unknown
}

/** Danh mục: `columns`, `expected` and `years` are JSON as the domain has them. */
interface ListTable extends OfDossier {
  readonly id: string
  readonly place: number
  readonly title: string
  readonly kind: string
  readonly columns: unknown
  readonly expected: unknown
  readonly agency: string | null
  readonly person: string | null
  readonly due: string | null
  readonly unit: string
  readonly years: unknown
  readonly source: string
  readonly given_on: string
  readonly usual: string | null
  readonly note: string | null
}

/** A row of a list: `cells` by the key of the column. */
interface ListRowTable extends OfDossier {
  readonly list: string
  readonly id: string
  readonly place: number
  readonly version: number
  readonly unit: string
  readonly cells: unknown
  readonly state: string
  readonly recorded_on: string | null
  readonly remark: string | null
}

/** What a person said of the columns under these words in tables of a form. */
interface TableColumnTable extends OfDossier {
  readonly form: string
  readonly header: string
  readonly use: unknown
  readonly said_by: string
  readonly said_at: string
}

/** One line of the journal that came with an imported workspace. */
interface OldJournalTable extends OfDossier {
  readonly place: number
  readonly line: string
}

/** Tables that features read only whole, as JSON, by the names of their columns. */
interface PlacedTable extends OfDossier {
  readonly place: number
}

/** Tables of places; one line each. */
export interface PlaceTables extends EvidenceTables, SheetTables {
  readonly dossier: DossierTable
  readonly unit: UnitTable
  readonly classification: ClassificationTable
  readonly agency: AgencyTable
  readonly unit_alias: UnitAliasTable
  readonly team_member: PlacedTable
  readonly parameter: ParameterTable
  readonly reading: ReadingTable
  readonly reading_version: ReadingVersionTable
  readonly statement: StatementTable
  readonly recognition: RecognitionTable
  readonly assignment: PlacedTable
  readonly task: PlacedTable
  readonly project: PlacedTable
  readonly list: ListTable
  readonly list_row: ListRowTable
  readonly attachment: PlacedTable
  readonly paper_reading: PaperReadingTable
  readonly paper_copy: PaperCopyTable
  readonly search_text: SearchTextTable
  readonly search_state: SearchStateTable
  readonly old_journal: OldJournalTable
  readonly table_column: TableColumnTable
}
