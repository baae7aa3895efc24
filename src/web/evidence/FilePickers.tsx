import { FilePlus2, FolderUp } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { type ButtonLook, buttonClass } from '../ui/Button.tsx'
import { useWords } from '../words.tsx'
import { chosenFiles } from './dropped-files.ts'
import type { Chosen } from './upload-queue.ts'

type Take = (files: readonly Chosen[]) => void

/** The same by a button; on a phone its own picker offers the camera. A folder where the browser can choose one. */
export function FilePickers({ onFiles }: { readonly onFiles: Take }) {
  const words = useWords().evidence
  return (
    <>
      <FilePicker look="primary" onFiles={onFiles}>
        <FilePlus2 aria-hidden size={16} />
        {words.upload}
      </FilePicker>
      <FilePicker isFolder className="pointer-coarse:hidden" onFiles={onFiles}>
        <FolderUp aria-hidden size={16} />
        {words.uploadFolder}
      </FilePicker>
    </>
  )
}

/** A button that opens the system's picker of files. */
export function FilePicker({
  look = 'plain',
  isFolder = false,
  isSingle = false,
  label,
  className = '',
  onFiles,
  children,
}: {
  readonly look?: ButtonLook
  readonly isFolder?: boolean
  readonly isSingle?: boolean
  readonly label?: string
  readonly className?: string
  readonly onFiles: Take
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <span className={`relative inline-flex ${className}`}>
      <input
        id={id}
        type="file"
        multiple={!isSingle}
        aria-label={label}
        {...(isFolder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          onFiles(chosenFiles(event.target.files))
          event.target.value = ''
        }}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className={`${buttonClass(look)} cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-offset-1 peer-focus-visible:outline-focus`}
      >
        {children}
      </label>
    </span>
  )
}
