// The reader's own process: started by `startReader`, told by one message what to read, and ended by it.
import sharp from 'sharp'
import { readDocument } from './read-document.ts'
import { failureOf, type ReadRequest, type Told } from './reading.ts'

sharp.cache(false)
sharp.concurrency(1)

process.once('disconnect', () => process.exit(0))
process.once('message', (request: ReadRequest) => {
  void read(request).then(() => process.disconnect())
})

/** Ends once the last word has left: a channel that closes loses what is still in it. */
async function read(request: ReadRequest): Promise<void> {
  let last = Promise.resolve()
  const tell = (told: Told) => {
    last = new Promise((sent) => {
      process.send?.(told, undefined, {}, () => sent())
    })
  }
  try {
    await readDocument(request, tell)
  } catch (error) {
    tell({ kind: 'failed', failure: failureOf(error) })
  }
  await last
}
