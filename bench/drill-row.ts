/** What a drill found: how often it was tried, and what went wrong (nothing, if all is well). */
export interface DrillRow {
  readonly name: string
  readonly rounds: number
  readonly failures: readonly string[]
  /** Figures worth reading: acknowledged writes, time to open again … */
  readonly details: Readonly<Record<string, number | string>>
}

export type Drill = () => Promise<readonly DrillRow[]>
