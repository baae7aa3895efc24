import { Upload } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useDossierAddress } from '../dossier.ts'
import { useStore } from '../store.ts'
import { useWords } from '../words.tsx'
import { carriesFiles, droppedFiles } from './dropped-files.ts'
import { FilePicker } from './FilePickers.tsx'
import { UploadRow } from './UploadRow.tsx'
import type { LinkTarget } from './upload-list.ts'
import { addFiles, type Chosen } from './upload-queue.ts'
import { uploads } from './uploads.ts'

/** A line that takes files: let fall or chosen here they are uploaded and linked to it in one step. */
export function DropLine({
  name,
  target,
  isQuiet = false,
  children,
}: {
  readonly name: string
  readonly target: LinkTarget
  readonly isQuiet?: boolean
  readonly children: ReactNode
}) {
  const words = useWords().evidence
  const { dossier } = useDossierAddress()
  const [isOver, setOver] = useState(false)
  const own = useStore(uploads).filter(({ link }) => isSame(link, target))
  const take = (files: readonly Chosen[]) =>
    addFiles(files, { dossier, unit: target.unit, link: target })
  const over = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then(take)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is done by the button inside
    <div
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`relative px-3 py-1.5 ${isOver ? 'z-40 bg-[#eaf1fd] outline-2 outline-dashed outline-focus' : ''}`}
    >
      <div className="flex flex-wrap items-start gap-2">
        {children}
        <FilePicker
          look={isQuiet ? 'quiet' : 'plain'}
          label={words.dropMissingOf(name)}
          onFiles={take}
        >
          <Upload aria-hidden size={14} />
          {words.dropMissing}
        </FilePicker>
      </div>
      {own.length > 0 ? (
        <ul className="m-0 list-none p-0">
          {own.map((task) => (
            <UploadRow key={task.id} task={task} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function isSame(a: LinkTarget | null, b: LinkTarget): boolean {
  return (
    a !== null &&
    a.item === b.item &&
    a.unit === b.unit &&
    a.to === b.to &&
    a.document === b.document
  )
}
