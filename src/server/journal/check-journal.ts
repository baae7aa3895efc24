import { basename } from 'node:path'
import type { Output } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import { readWitnesses } from '../platform/journal/head-file.ts'
import { verifyJournal } from '../platform/journal/verify-journal.ts'

type Report = Output<'checkJournal'>

const underWay = new WeakMap<Deps['db'], Promise<Report>>()

/** Kiểm tra chuỗi nhật ký, just as `vedich verify` does. Who asks while one is under way is given its answer. */
export async function checkJournal(deps: Deps): Promise<Report> {
  const running = underWay.get(deps.db) ?? check(deps)
  underWay.set(deps.db, running)
  try {
    return await running
  } finally {
    underWay.delete(deps.db)
  }
}

async function check({ db, config }: Deps): Promise<Report> {
  const report = await verifyJournal(db, await readWitnesses(config.dataFolder))
  const findings = report.findings.map(({ file, ...finding }) => ({
    ...finding,
    ...(file === undefined ? {} : { file: basename(file) }),
  }))
  return { ...report, findings }
}
