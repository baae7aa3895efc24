/** Where a command writes: answers to `out`, faults and progress to `err`; each text becomes one line or more. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

export const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no fault. */
export function endQuietlyWithPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
