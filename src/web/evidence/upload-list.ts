import type { UploadOutcome } from '#contract/uploads.ts'

/** What a file shall prove as soon as it is here. */
export interface LinkTarget {
  readonly item: string
  readonly unit: string
  readonly from: number
  readonly to: number
  readonly document?: string
}

/**
 * Where one file stands. `opening`: asks the server for a place; `away`: no network or server, goes on by itself;
 * `checking`: all bytes are there and the server looks at them.
 */
type UploadState =
  | 'opening'
  | 'queued'
  | 'sending'
  | 'paused'
  | 'away'
  | 'checking'
  | 'done'
  | 'refused'

export interface Why {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

/** One file on its way. `sent` and `bytes` in bytes. */
export interface UploadTask {
  readonly id: string
  readonly dossier: string
  readonly unit: string
  readonly batch: string
  readonly name: string
  readonly folder: string
  readonly bytes: number
  readonly sent: number
  readonly state: UploadState
  /** Where the bytes go; known once the server gave a place. */
  readonly address: string | null
  readonly refusal: Why | null
  readonly outcomes: readonly UploadOutcome[]
  readonly link: LinkTarget | null
  /** Linking was refused after the file was stored. */
  readonly linkRefusal: Why | null
  /** A new version of this paper. */
  readonly evidence: string | null
  readonly isRestricted: boolean
}

export interface UploadSums {
  readonly files: number
  readonly done: number
  readonly refused: number
  readonly active: number
  readonly paused: number
  readonly away: number
  readonly bytes: number
  readonly sent: number
}

const live: ReadonlySet<UploadState> = new Set(['opening', 'queued', 'sending', 'away', 'checking'])

/** Is there still something to do for this file without anybody's say? */
export function isLive({ state }: UploadTask): boolean {
  return live.has(state)
}

export function sumUp(tasks: readonly UploadTask[]): UploadSums {
  const count = (is: (task: UploadTask) => boolean) => tasks.filter(is).length
  const counted = tasks.filter(({ state }) => state !== 'refused')
  return {
    files: tasks.length,
    done: count(({ state }) => state === 'done'),
    refused: count(isFaulty),
    active: count(isLive),
    paused: count(({ state }) => state === 'paused'),
    away: count(({ state }) => state === 'away'),
    bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0),
    sent: counted.reduce((sum, { sent }) => sum + sent, 0),
  }
}

/** Refused as a whole, one of an archive's files refused, or stored but not linked. */
export function isFaulty({ state, outcomes, linkRefusal }: UploadTask): boolean {
  return (
    state === 'refused' ||
    linkRefusal !== null ||
    outcomes.some(({ result }) => result === 'refused')
  )
}

/** The papers that the files became. */
export function papersOf(tasks: readonly UploadTask[]): string[] {
  const ids = tasks.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ evidence }) => (evidence ? [evidence] : [])),
  )
  return [...new Set(ids)]
}

/** Faulty ones first, then what moves, then what waits, then what is done; else as they came. */
export function inOrderOfNeed(tasks: readonly UploadTask[]): UploadTask[] {
  return [...tasks].sort((a, b) => needOf(a) - needOf(b))
}

function needOf(task: UploadTask): number {
  if (isFaulty(task)) return 0
  if (task.state === 'sending' || task.state === 'away' || task.state === 'checking') return 1
  return task.state === 'done' ? 3 : 2
}

/** The same file chosen again goes on where it stopped. */
export function fingerprint(
  file: { readonly name: string; readonly size: number; readonly lastModified: number },
  folder: string,
  place: { readonly dossier: string; readonly unit: string; readonly evidence: string | null },
): string {
  return JSON.stringify([
    place.dossier,
    place.unit,
    place.evidence ?? '',
    folder,
    file.name,
    file.size,
    file.lastModified,
  ])
}
