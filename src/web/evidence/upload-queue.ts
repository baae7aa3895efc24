import { call } from '../api.ts'
import { followUploads } from './follow-uploads.ts'
import { forgetUpload, keepUploads, keptUploads } from './kept-uploads.ts'
import { giveUp, type SendFailure, type Sending, sendFile } from './send-file.ts'
import { fingerprint, isLive, type LinkTarget, type UploadTask, type Why } from './upload-list.ts'
import { changeUploads, setUpload, uploads } from './uploads.ts'
import { whyOf } from './why-of.ts'

/** A file that was chosen or dropped, with the path of the folder it lay in. */
export interface Chosen {
  readonly file: File
  readonly folder: string
}

export interface UploadPlace {
  readonly dossier: string
  readonly unit: string
  readonly isRestricted?: boolean
  readonly link?: LinkTarget
  readonly evidence?: string
}

const atOnce = 3
const group = 100
const files = new Map<string, File>()
const prints = new Map<string, string>()
const sendings = new Map<string, Sending>()
let count = 0
let waiting: ReturnType<typeof setTimeout> | undefined

/** Takes files into the list and begins to send them. */
export function addFiles(chosen: readonly Chosen[], place: UploadPlace): void {
  if (chosen.length === 0) return
  const batch = newBatch()
  const known = new Map(keptUploads().map((kept) => [kept.fingerprint, kept]))
  const added = chosen.map(({ file, folder }): UploadTask => {
    const id = `${batch}.${count++}`
    const own = { ...place, evidence: place.evidence ?? null }
    const print = fingerprint(file, folder, own)
    const kept = known.get(print)
    files.set(id, file)
    prints.set(id, print)
    return {
      id,
      dossier: place.dossier,
      unit: place.unit,
      batch: kept?.batch ?? batch,
      name: file.name,
      folder,
      bytes: file.size,
      sent: 0,
      state: kept ? 'queued' : 'opening',
      address: kept?.address ?? null,
      refusal: null,
      outcomes: [],
      link: place.link ?? null,
      linkRefusal: null,
      evidence: place.evidence ?? null,
      isRestricted: place.isRestricted ?? false,
    }
  })
  uploads.set([...uploads.get(), ...added])
  pump()
  void openAll(added.filter(({ state }) => state === 'opening'))
}

export function pause(ids: ReadonlySet<string>): void {
  for (const id of ids) {
    sendings.get(id)?.pause()
    sendings.delete(id)
  }
  changeUploads(
    (task) => ids.has(task.id) && isLive(task) && task.state !== 'checking',
    () => ({ state: 'paused' }),
  )
  pump()
}

/** Goes on with what was paused, waits for the network or was refused. */
export function resume(ids: ReadonlySet<string>): void {
  const again = (task: UploadTask) =>
    ids.has(task.id) && ['paused', 'away', 'refused'].includes(task.state) && files.has(task.id)
  const opening = uploads.get().filter((task) => again(task) && task.address === null)
  changeUploads(again, ({ address }) => ({ state: address ? 'queued' : 'opening', refusal: null }))
  pump()
  void openAll(opening)
}

/** Takes a file off the list; what the server has of it is dropped. */
export function cancel(id: string): void {
  const task = uploads.get().find((one) => one.id === id)
  sendings.get(id)?.pause()
  sendings.delete(id)
  files.delete(id)
  uploads.set(uploads.get().filter((one) => one.id !== id))
  if (task?.address && task.state !== 'done') {
    forgetUpload(task.address)
    void giveUp(task.address)
  }
  pump()
}

/** The list without what is over. */
export function clearDone(): void {
  uploads.set(uploads.get().filter((task) => isLive(task) || task.state === 'paused'))
}

async function openAll(tasks: readonly UploadTask[]): Promise<void> {
  for (let at = 0; at < tasks.length; at += group) await openGroup(tasks.slice(at, at + group))
}

async function openGroup(tasks: readonly UploadTask[]): Promise<void> {
  const [first] = tasks
  if (!first) return
  try {
    const { uploads: places } = await call('openUploads', {
      dossier: first.dossier,
      unit: first.unit,
      batch: first.batch,
      restricted: first.isRestricted,
      unpack: first.evidence === null,
      files: tasks.map(({ name, bytes, folder, evidence }) => ({
        name,
        bytes,
        ...(folder ? { folder } : {}),
        ...(evidence ? { evidence } : {}),
      })),
    })
    takePlaces(tasks, places)
  } catch (error) {
    const why = whyOf(error)
    const isAway = why.code === 'unreachable' || why.code === 'database_away'
    const ids = new Set(tasks.map(({ id }) => id))
    changeUploads(
      ({ id, state }) => ids.has(id) && state === 'opening',
      () => (isAway ? { state: 'away' } : { state: 'refused', refusal: why }),
    )
    if (isAway) retryLater()
  }
}

function takePlaces(
  tasks: readonly UploadTask[],
  places: readonly {
    readonly upload: { readonly address: string } | null
    readonly refusal: Why | null
  }[],
): void {
  const given = new Map(tasks.map(({ id }, index) => [id, places[index]]))
  changeUploads(
    ({ id }) => given.has(id),
    ({ id, state }) => {
      const place = given.get(id)
      if (place?.upload)
        return { address: place.upload.address, state: state === 'opening' ? 'queued' : state }
      return { state: 'refused', refusal: place?.refusal ?? { code: 'broken', details: {} } }
    },
  )
  keepUploads(
    tasks.flatMap(({ id, dossier, unit, batch, name, bytes }) => {
      const address = given.get(id)?.upload?.address
      const print = prints.get(id)
      if (!address || !print) return []
      return [{ fingerprint: print, address, dossier, unit, batch, name, bytes, at: Date.now() }]
    }),
  )
  pump()
}

/** As many at once as a weak line bears; the others wait their turn. */
function pump(): void {
  const tasks = uploads.get()
  const free = atOnce - tasks.filter(({ state }) => state === 'sending').length
  for (const task of tasks.filter(({ state }) => state === 'queued').slice(0, Math.max(0, free)))
    start(task)
}

function start({ id, address, bytes }: UploadTask): void {
  const file = files.get(id)
  if (!file || !address) return
  setUpload(id, { state: 'sending' })
  const sending = sendFile(file, address, {
    progress: (sent) => setUpload(id, { sent }),
    done: () => {
      sendings.delete(id)
      setUpload(id, { state: 'checking', sent: bytes })
      follow()
      pump()
    },
    failed: (failure) => {
      sendings.delete(id)
      takeFailure(id, address, failure)
      pump()
    },
  })
  sendings.set(id, sending)
}

function takeFailure(id: string, address: string, failure: SendFailure): void {
  if (failure.kind === 'refused') {
    forgetUpload(address)
    setUpload(id, { state: 'refused', refusal: failure.why, address: null })
  } else if (failure.kind === 'gone') {
    forgetUpload(address)
    setUpload(id, { state: 'opening', address: null, sent: 0 })
    void openAll(uploads.get().filter((task) => task.id === id))
  } else {
    setUpload(id, { state: 'away' })
    retryLater()
  }
}

/** No network: tried again every few seconds, and at once when the browser says that it is back. */
function retryLater(): void {
  waiting ??= setTimeout(retryAway, 4000)
}

function retryAway(): void {
  clearTimeout(waiting)
  waiting = undefined
  const away = uploads.get().filter(({ state }) => state === 'away')
  if (away.length > 0) resume(new Set(away.map(({ id }) => id)))
  follow()
}

if (typeof window !== 'undefined') {
  window.addEventListener('online', retryAway)
  window.addEventListener('beforeunload', (event) => {
    if (uploads.get().some(isLive)) event.preventDefault()
  })
}

function follow(): void {
  void followUploads((id) => files.delete(id))
}

/** Over plain HTTP in an office browsers give no random names. */
function newBatch(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`
}
