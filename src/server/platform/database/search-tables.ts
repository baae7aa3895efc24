interface OfDossier {
  readonly province: string
  readonly dossier: string
}

/** How far the reading of a paper's newest file is. */
export interface PaperReadingTable extends OfDossier {
  readonly evidence: string
  readonly stored: string
  readonly name: string
  readonly state: string
  readonly pages: number | null
  readonly pages_done: number
  readonly unread: unknown
  readonly failure: string | null
  readonly recognised: number
  readonly confidence: number | null
  readonly encoding: unknown
  readonly said: string | null
  readonly proposals: unknown
  readonly changed_at: string
}

/** The searchable copy of a scanned paper; `stored` is the SHA-256 of its bytes. */
export interface PaperCopyTable extends OfDossier {
  readonly evidence: string
  readonly stored: string
}

/** What is searched; `words` is a tsvector and never read back. */
export interface SearchTextTable extends OfDossier {
  readonly kind: string
  readonly object: string
  readonly page: number
  readonly mark: string
  readonly way: string | null
  readonly confidence: number | null
  readonly text: string
  readonly words: string
}

/** The journal entry up to which a dossier's records were taken into `search_text`. */
export interface SearchStateTable extends OfDossier {
  readonly sequence: number
}
