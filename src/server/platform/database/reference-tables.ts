export interface PersonTable {
  readonly id: string
  readonly login: string
  readonly name: string
  /** argon2id, in its own text form. */
  readonly password: string
  readonly active: boolean
  readonly created_at: string
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
  readonly pack: PackTable
  readonly confirmation: ConfirmationTable
}
