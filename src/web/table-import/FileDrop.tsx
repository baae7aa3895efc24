import { FileSpreadsheet } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { RefusalNote } from '../RefusalNote.tsx'
import { FileButton } from '../ui/FileButton.tsx'
import { useWords } from '../words.tsx'

/** A place to drop a table, with the browser's own choice of a file for keyboard and phone. */
export function FileDrop({
  isReading,
  error,
  onFile,
}: {
  readonly isReading: boolean
  readonly error: unknown
  readonly onFile: (file: File) => void
}) {
  const words = useWords().tableImport
  const [isOver, setIsOver] = useState(false)
  const hold = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(event.type === 'dragover')
  }
  const drop = (event: DragEvent) => {
    hold(event)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    <section
      aria-label={words.chooseFile}
      onDragOver={hold}
      onDragLeave={hold}
      onDrop={drop}
      className={`grid justify-items-center gap-2 rounded border-2 border-dashed p-6 text-center ${isOver ? 'border-focus bg-hover' : 'border-line-strong bg-paper'}`}
    >
      <FileSpreadsheet aria-hidden size={28} className="text-muted" />
      <p className="m-0 flex flex-wrap items-center justify-center gap-2">
        <span>{words.drop}</span>
        <FileButton
          isSingle
          accept=".xlsx,.xlsm,.xls,.ods,.csv,.txt"
          isDisabled={isReading}
          onChoose={(files) => {
            const file = files?.[0]
            if (file) onFile(file)
          }}
        >
          {words.chooseFile}
        </FileButton>
      </p>
      <p className="m-0 text-sm text-muted">{words.kinds}</p>
      <p role="status" className="m-0 font-medium">
        {isReading ? words.reading : ''}
      </p>
      {error ? <RefusalNote error={error} /> : null}
    </section>
  )
}
