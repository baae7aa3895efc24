import { FilePlus2, FolderUp } from 'lucide-react'
import type { ComponentProps } from 'react'
import { FileButton } from '../ui/FileButton.tsx'
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

/** A button that takes files, each with its path below a chosen folder. */
export function FilePicker({
  onFiles,
  ...rest
}: Omit<ComponentProps<typeof FileButton>, 'onChoose'> & { readonly onFiles: Take }) {
  return <FileButton {...rest} onChoose={(files) => onFiles(chosenFiles(files))} />
}
