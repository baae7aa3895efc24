/** Where a dossier stands: its keys, and the path of its unit. */
export interface Place {
  readonly province: string
  readonly dossier: string
  readonly path: string
}
