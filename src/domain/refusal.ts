/** Every way to say no. A new code does not compile until it has a status and a sentence in each locale. */
export const refusalCodes = [
  'bad_input',
  'not_signed_in',
  'wrong_credentials',
  'not_allowed',
  'not_found',
  'changed_meanwhile',
  'already_exists',
  'too_large',
  'too_many_attempts',
  'link_expired',
  'confirm_needed',
  'code_wrong',
  'last_administrator',
  'directory_away',
  'directory_refused',
  'no_account',
  'mail_not_set',
  'pack_faulty',
  'workspace_faulty',
  'locked_period',
  'figure_submitted',
  'figure_accepted',
  'sheet_empty',
  'trial_only',
  'starting_up',
  'database_away',
  'storage_full',
  'files_away',
  'file_lost',
  'file_empty',
  'file_type',
  'file_macros',
  'file_encrypted',
  'file_damaged',
  'file_slow',
  'file_bomb',
  'file_path_unsafe',
  'file_nested',
  'file_infected',
  'file_name',
  'evidence_in_use',
  'agency_in_use',
  'table_not_table',
  'table_too_large',
  'table_too_long',
  'table_too_wide',
  'table_sheet_missing',
  'table_gone',
  'table_busy',
  'table_unsettled',
  'table_changed',
  'table_foreign',
  'newer_schema',
  'database_start_failed',
  'database_unreachable',
  'database_as_root',
  'database_not_shipped',
  'already_serving',
  'port_taken',
  'data_not_writable',
  'data_foreign',
  'data_missing',
  'data_not_empty',
  'backup_faulty',
  'backup_cut',
  'backup_foreign',
  'file_exists',
  'file_missing',
  'setting_faulty',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** A rule of the field or of the product was broken; `details` feed the sentence that says what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
