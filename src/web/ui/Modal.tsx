import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'

/** A dialog in the middle. Without `onClose` it stays until its own work is done. */
export function Modal({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose?: () => void
  readonly children: ReactNode
}) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose?.()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-60 bg-ink/45" />
        <Dialog.Popup className="fixed top-[12vh] left-1/2 z-70 max-h-[80vh] w-120 max-w-[calc(100vw-1.5rem)] -translate-x-1/2 overflow-y-auto rounded-md bg-paper p-4 shadow-xl">
          <Dialog.Title className="m-0 text-xl font-semibold">{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
