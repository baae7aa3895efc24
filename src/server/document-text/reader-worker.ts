// The reader's own process: started by `startReader`, told by one message what to read, and ended by it.
import sharp from 'sharp'
import { readDocument } from './read-document.ts'
import { failureOf, type ReadRequest, type Told } from './reading.ts'

sharp.cache(false)
sharp.concurrency(1)

process.once('disconnect', () => process.exit(0))
process.once('message', (request: ReadRequest) => {
  read(request).then(
    () => process.disconnect(),
    (error: unknown) => {
      tell({ kind: 'failed', failure: failureOf(error) })
      process.disconnect()
    },
  )
})

async function read(request: ReadRequest): Promise<void> {
  await readDocument(request, tell)
}

function tell(told: Told): void {
  process.send?.(told)
}
