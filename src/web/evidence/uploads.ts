import { store } from '../store.ts'
import type { UploadTask } from './upload-list.ts'

/** All files on their way, whatever screen is open. */
export const uploads = store<readonly UploadTask[]>([])

export function setUpload(id: string, part: Partial<UploadTask>): void {
  changeUploads(
    (task) => task.id === id,
    () => part,
  )
}

export function changeUploads(
  is: (task: UploadTask) => boolean,
  part: (task: UploadTask) => Partial<UploadTask>,
): void {
  uploads.set(uploads.get().map((task) => (is(task) ? { ...task, ...part(task) } : task)))
}
