import { type ReactNode, useId } from 'react'
import { type ButtonLook, buttonClass } from './Button.tsx'

/**
 * A button that opens the system's choice of files (of a folder where the browser can). The browser's own field would speak
 * the browser's language. The same file can be chosen again once it was mended.
 */
export function FileButton({
  look = 'plain',
  label,
  accept,
  isFolder = false,
  isSingle = false,
  isDisabled = false,
  describedBy,
  className = '',
  onChoose,
  children,
}: {
  readonly look?: ButtonLook
  /** Where the words on the button do not say it all. */
  readonly label?: string | undefined
  readonly accept?: string
  readonly isFolder?: boolean
  readonly isSingle?: boolean
  readonly isDisabled?: boolean
  readonly describedBy?: string | undefined
  readonly className?: string
  readonly onChoose: (files: FileList | null) => void
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
        aria-describedby={describedBy}
        accept={accept}
        disabled={isDisabled}
        {...(isFolder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          onChoose(event.target.files)
          event.target.value = ''
        }}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className={`${buttonClass(look)} cursor-pointer peer-disabled:opacity-55 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-1 peer-focus-visible:outline-focus`}
      >
        {children}
      </label>
    </span>
  )
}
