import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#domain/refusal.ts'
import { decoder, describeTable } from './describe-table.ts'
import { openTable } from './open-table.ts'
import { ahead, type TableAnswer, type TableTask } from './table-task.ts'

// The thread that reads a table: whatever a hostile file does to it, the server stays as it was.
await answer(workerData as TableTask)

async function answer(task: TableTask): Promise<void> {
  try {
    await read(task)
  } catch (error) {
    if (error instanceof Refusal) tell({ code: error.code, details: error.details })
    else tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
  parentPort?.close()
}

async function read({ path, encoding, sheet }: TableTask): Promise<void> {
  const table = await openTable(path)
  try {
    if (sheet === undefined) {
      tell({ facts: await describeTable(table, encoding) })
      return
    }
    const found = encoding === 'auto' ? (await describeTable(table, encoding)).encoding : encoding
    const decode = decoder(found)
    const mayGoOn = turns()
    await table.rows(sheet, (rows) => {
      tell({ rows: rows.map(decode) })
      return mayGoOn()
    })
    tell({ done: true })
  } finally {
    table.close()
  }
}

function tell(what: TableAnswer): void {
  parentPort?.postMessage(what)
}

/** Rows go out as fast as they are taken, so that they do not pile up. */
function turns(): () => Promise<void> | undefined {
  let sent = 0
  let taken = 0
  let wake: (() => void) | undefined
  parentPort?.on('message', () => {
    taken++
    wake?.()
  })
  return () => {
    sent++
    if (sent - taken < ahead) return undefined
    return new Promise((done) => {
      wake = done
    })
  }
}
