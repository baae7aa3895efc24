import type { Chosen } from './upload-queue.ts'

/** Files and whole folders that were let fall, each file with the path of its folder. */
export async function droppedFiles(transfer: DataTransfer): Promise<Chosen[]> {
  // Entries must be taken at once: after the first wait the transfer is empty.
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry ? [entry] : []
  })
  if (entries.length === 0) return chosenFiles(transfer.files)
  const found = await Promise.all(entries.map((entry) => filesIn(entry, '')))
  return found.flat()
}

/** Files from a file or folder picker. */
export function chosenFiles(list: FileList | null): Chosen[] {
  return [...(list ?? [])].map((file) => ({
    file,
    folder: file.webkitRelativePath.split('/').slice(0, -1).join('/'),
  }))
}

export function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false
}

async function filesIn(entry: FileSystemEntry, folder: string): Promise<Chosen[]> {
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry)
    return file && !isLitter(file.name) ? [{ file, folder }] : []
  }
  const path = folder ? `${folder}/${entry.name}` : entry.name
  const inner = await entriesOf((entry as FileSystemDirectoryEntry).createReader())
  const found: Chosen[] = []
  for (const one of inner) found.push(...(await filesIn(one, path)))
  return found
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)))
}

/** A reader gives a hundred entries at a time, and none when it is through. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** What systems leave in folders by themselves. */
function isLitter(name: string): boolean {
  return (
    name === 'Thumbs.db' || name === 'desktop.ini' || name === '.DS_Store' || name.startsWith('~$')
  )
}
