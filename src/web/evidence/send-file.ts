import { DetailedError, Upload } from 'tus-js-client'
import type { Why } from './upload-list.ts'

const chunk = 16 * 1024 * 1024

/** How sending ended, when it did not end well: gone on later (`away`), the place is no more (`gone`), or refused. */
export type SendFailure =
  | { readonly kind: 'away' | 'gone' }
  | { readonly kind: 'refused'; readonly why: Why }

export interface Sending {
  /** Stops here; what was received stays with the server. */
  readonly pause: () => void
}

/** Sends the rest of a file to its place, from where the server has it. */
export function sendFile(
  file: File,
  address: string,
  on: {
    readonly progress: (sent: number) => void
    readonly done: () => void
    readonly failed: (failure: SendFailure) => void
  },
): Sending {
  let isStopped = false
  const upload = new Upload(file, {
    uploadUrl: address,
    chunkSize: chunk,
    retryDelays: null,
    storeFingerprintForResuming: false,
    onProgress: (sent) => on.progress(sent),
    onSuccess: () => on.done(),
    onError: (error) => {
      if (!isStopped) on.failed(failureOf(error))
    },
  })
  upload.start()
  return {
    pause: () => {
      isStopped = true
      upload.abort().catch(() => undefined)
    },
  }
}

/** The server may forget what came of this file. */
export async function giveUp(address: string): Promise<void> {
  await Upload.terminate(address).catch(() => undefined)
}

function failureOf(error: Error | DetailedError): SendFailure {
  const answer = error instanceof DetailedError ? error.originalResponse : null
  const status = answer?.getStatus() ?? 0
  if (status === 404 || status === 410) return { kind: 'gone' }
  // No answer, a lock that another tab holds, a stumbling or full server: later it may go on.
  const isPassing = status < 400 || status === 409 || status === 423 || status === 429
  if (isPassing || (status >= 500 && status !== 507)) return { kind: 'away' }
  return { kind: 'refused', why: readWhy(answer?.getBody() ?? '') }
}

function readWhy(body: string): Why {
  try {
    const { code, details } = JSON.parse(body)
    return { code: String(code ?? 'broken'), details: details ?? {} }
  } catch {
    return { code: 'broken', details: {} }
  }
}
