export interface PersonTable {
  readonly id: string
  readonly login: string
  readonly name: string
  /** argon2id, in its own text form. */
  readonly password: string
  readonly active: boolean
  readonly created_at: string
  /** Lower case; one person's alone. */
  readonly email: string | null
}

/** `path` is the unit's line of ancestors (`/22/195/`); `/` is the whole installation. */
export interface RoleGrantTable {
  readonly id: string
  readonly person: string
  readonly role: string
  readonly unit: string | null
  readonly agency: string | null
  readonly path: string
  readonly from_day: string
  readonly to_day: string | null
}

/** Only the SHA-256 of a session's token is kept. */
export interface SessionTable {
  readonly hash: string
  readonly person: string
  readonly created_at: string
  readonly seen_at: string
  readonly expires_at: string
  readonly id: string
  readonly confirmed_at: string
  readonly how: string
  readonly agent: string
}

/** A one-time link to a password: only the SHA-256 of its token is kept. */
export interface AccountLinkTable {
  readonly hash: string
  readonly person: string
  readonly kind: string
  readonly created_at: string
  readonly expires_at: string
  readonly used_at: string | null
}

/** `secret` is sealed; `confirmed_at` null: not on yet. */
interface TotpTable {
  readonly person: string
  readonly secret: string
  readonly confirmed_at: string | null
  readonly last_step: number
}

interface RecoveryCodeTable {
  readonly person: string
  readonly hash: string
  readonly used_at: string | null
}

interface IdentityTable {
  readonly provider: string
  readonly subject: string
  readonly person: string
  readonly linked_by: string
  readonly linked_at: string
}

export interface SignInStepTable {
  readonly hash: string
  readonly kind: string
  readonly person: string | null
  readonly content: unknown
  readonly tries: number
  readonly created_at: string
  readonly expires_at: string
}

/** A day off or a day worked by a notice, the same for every place of the installation. */
export interface CalendarDayTable {
  readonly day: string
  readonly kind: string
  readonly name: string
  readonly ground: string
  readonly set_by: string
  readonly set_at: string
}

export interface AbsenceTable {
  readonly id: string
  readonly person: string
  readonly substitute: string
  readonly from_day: string
  readonly to_day: string
  readonly reason: string
  readonly made_by: string
  readonly made_at: string
  readonly ended_at: string | null
}

/** `recipient`: a person's id, or the login of who asked for a reset. */
export interface OutboxTable {
  readonly id: string
  readonly kind: string
  readonly recipient: string
  readonly created_at: string
  readonly due_at: string
  readonly tries: number
  readonly sent_at: string | null
  readonly fault: string | null
}

/** A local overlay: `files` are its bytes as text by path, which `sha256` is over. */
export interface PackTable {
  readonly id: string
  readonly version: string
  readonly sha256: string
  readonly content: unknown
  readonly files: unknown
  readonly added_by: string
  readonly added_at: string
}

/** `dossier` null: made here, holds for every dossier under the pack. */
interface ConfirmationTable {
  readonly id: string
  readonly dossier: string | null
  readonly pack: string
  readonly sha256: string
  readonly item: string
  readonly person: string
  readonly on_day: string
  readonly reference: string
  readonly note: string | null
}

/** Tables that are the same for every place; one line each. */
export interface ReferenceTables {
  readonly person: PersonTable
  readonly role_grant: RoleGrantTable
  readonly session: SessionTable
  readonly account_link: AccountLinkTable
  readonly totp: TotpTable
  readonly recovery_code: RecoveryCodeTable
  readonly identity: IdentityTable
  readonly sign_in_step: SignInStepTable
  readonly absence: AbsenceTable
  readonly calendar_day: CalendarDayTable
  readonly outbox: OutboxTable
  readonly pack: PackTable
  readonly confirmation: ConfirmationTable
}
