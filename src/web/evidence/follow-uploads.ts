import { call, refreshDossier } from '../api.ts'
import { forgetUpload } from './kept-uploads.ts'
import type { LinkTarget, UploadTask } from './upload-list.ts'
import { setUpload, uploads } from './uploads.ts'
import { whyOf } from './why-of.ts'

let isLooking = false

/** Asks what became of the files that are all there, until it is known of each. `onKnown`: its bytes are needed no more. */
export async function followUploads(onKnown: (id: string) => void): Promise<void> {
  if (isLooking) return
  isLooking = true
  for (let pause = 250; checking().length > 0; pause = Math.min(pause * 1.5, 2000)) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    const batches = new Map(checking().map((task) => [`${task.unit} ${task.batch}`, task]))
    for (const task of batches.values()) await askAbout(task, onKnown)
  }
  isLooking = false
}

function checking(): UploadTask[] {
  return uploads.get().filter(({ state }) => state === 'checking')
}

async function askAbout(
  { dossier, unit, batch }: UploadTask,
  onKnown: (id: string) => void,
): Promise<void> {
  const answer = await call('listUploads', { dossier, unit, batch }).catch(() => null)
  const known = new Map(answer?.uploads.map((one) => [one.id, one]))
  for (const task of checking()) {
    const found = [...known.values()].find(({ id }) => task.address?.endsWith(id))
    if (found?.state === 'done') {
      onKnown(task.id)
      await takeOutcomes(task, found.outcomes)
    }
  }
}

async function takeOutcomes(task: UploadTask, outcomes: UploadTask['outcomes']): Promise<void> {
  const [only] = outcomes
  const isRefused = outcomes.length === 1 && only?.result === 'refused'
  if (task.address) forgetUpload(task.address)
  setUpload(task.id, {
    state: isRefused ? 'refused' : 'done',
    refusal: isRefused ? only.refusal : null,
    outcomes,
  })
  if (task.link && !isRefused) await link(task, task.link, outcomes)
  refreshSoon(task.dossier)
}

async function link(
  { id, dossier }: UploadTask,
  target: LinkTarget,
  outcomes: readonly { readonly evidence: string | null }[],
): Promise<void> {
  const evidence = outcomes.flatMap((one) => (one.evidence ? [one.evidence] : []))
  if (evidence.length === 0) return
  try {
    const { failed } = await call('linkEvidence', { dossier, ...target, evidence })
    if (failed[0]) setUpload(id, { linkRefusal: failed[0] })
  } catch (error) {
    setUpload(id, { linkRefusal: whyOf(error) })
  }
}

let refreshing: ReturnType<typeof setTimeout> | undefined

function refreshSoon(dossier: string): void {
  if (refreshing !== undefined) return
  refreshing = setTimeout(() => {
    refreshing = undefined
    void refreshDossier(dossier)
  }, 400)
}
