import { UploadCloud } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words.tsx'
import { carriesFiles, droppedFiles } from './dropped-files.ts'
import type { Chosen } from './upload-queue.ts'

/** Anywhere on the page: files, folders and archives may be let fall. A place of its own on the page takes them first. */
export function DropArea({
  unitName,
  onFiles,
}: {
  readonly unitName: string
  readonly onFiles: (files: readonly Chosen[]) => void
}) {
  const words = useWords().evidence
  const [isOver, setOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return
      depth += 1
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const over = (event: DragEvent) => {
      if (carriesFiles(event.dataTransfer)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!event.dataTransfer || !carriesFiles(event.dataTransfer) || event.defaultPrevented) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then((files) => take.current(files))
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-30 grid place-content-center border-4 border-dashed border-focus bg-paper/85 p-6 text-center">
      <UploadCloud aria-hidden size={48} className="mx-auto text-focus" />
      <p className="m-0 mt-2 text-xl font-semibold">{words.dropHere}</p>
      <p className="m-0 mt-1 text-muted">{words.dropHint(unitName)}</p>
    </div>
  )
}
