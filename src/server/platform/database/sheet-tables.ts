/** Who stated it and when: instants of these tables are ISO 8601 text. */
interface Stated {
  readonly province: string
  readonly dossier: string
  readonly id: string
  readonly stated_by: string
  readonly stated_at: string
}

interface SheetRoundTable extends Stated {
  readonly unit: string
  readonly form: string
  readonly year: number
  readonly act: string
  readonly reason: string | null
  readonly items: unknown
}

interface DeadlineTable extends Stated {
  readonly form: string
  readonly year: number
  readonly due: string
  readonly locks: boolean
}

interface ExtensionTable extends Stated {
  readonly unit: string
  readonly form: string
  readonly year: number
  readonly until_day: string
  readonly reason: string
}

/** Phiếu số liệu, thời hạn, gia hạn; one line each. */
export interface SheetTables {
  readonly sheet_round: SheetRoundTable
  readonly deadline: DeadlineTable
  readonly extension: ExtensionTable
}
