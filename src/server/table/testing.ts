import type { TableFile, TableOrder, TableRun } from '#contract/tables.ts'
import { noDecisions } from '#domain/table/finding.ts'
import { admitWorkspace } from '../dossier/admit-workspace.ts'
import { fictionalWorkspace } from '../generate/fictional-workspace.ts'
import { type TestApp, type TestCaller, testApp } from '../testing/test-app.ts'

/** Huyện Mẫu of three communes, its figures open, in an application of its own. */
export async function districtApp(
  more: { readonly closingOn?: string } = {},
): Promise<TestApp & { readonly dossier: string; readonly commune: string }> {
  const test = await testApp()
  const { packs } = test.deps
  const options = { packs, communes: 3, from: 2014, to: 2020, complete: 0.6, seed: 11 }
  const { workspace, overlays } = fictionalWorkspace(options)
  const { closingOn: _, ...dossier } = workspace.dossier
  const free = { evidence: [], rounds: [], deadlines: [], extensions: [] }
  const open = { ...workspace, ...free, dossier: { ...dossier, ...more } }
  await admitWorkspace(test.deps, { workspace: open, overlays, by: 'test', origin: {} })
  const commune = workspace.units.find((one) => one.level === 'commune' && one.type === 'xa')
  return { ...test, dossier: dossier.id, commune: commune?.id ?? '' }
}

/** Sends a file as a browser does. */
export async function upload(
  test: Pick<TestApp, 'app'>,
  { cookie }: TestCaller,
  dossier: string,
  name: string,
  bytes: Uint8Array | string,
): Promise<{ readonly status: number; readonly body: TableFile & { readonly code?: string } }> {
  const path = `/api/v1/dossiers/${dossier}/tables?name=${encodeURIComponent(name)}`
  const answer = await test.app.request(path, {
    method: 'POST',
    headers: { cookie },
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
  })
  const body: TableFile & { readonly code?: string } = JSON.parse(await answer.text())
  return { status: answer.status, body }
}

/** Lays the first sheet out and runs it dry. */
export async function tryOut(
  { call }: TestCaller,
  dossier: string,
  file: TableFile,
  order: Partial<TableOrder> = {},
): Promise<{ readonly run: TableRun; readonly order: TableOrder }> {
  const sheet = file.sheets[0]?.name ?? ''
  const form = order.form ?? 'commune-ntm'
  const { layout } = await call('layOutTable', { dossier, table: file.table, sheet, form })
  const whole: TableOrder = {
    sheet,
    form,
    layout,
    encoding: 'auto',
    kind: 'actual',
    withHidden: false,
    decisions: noDecisions,
    ...order,
  }
  await call('tryTable', { dossier, table: file.table, order: whole })
  return { run: await finished({ call }, dossier, file.table), order: whole }
}

/** Waits until a run is over. */
export async function finished(
  { call }: Pick<TestCaller, 'call'>,
  dossier: string,
  table: string,
): Promise<TableRun> {
  for (;;) {
    const run = await call('readTableRun', { dossier, table })
    if (run.state !== 'trying' && run.state !== 'storing') return run
    await new Promise((done) => setTimeout(done, 20))
  }
}
