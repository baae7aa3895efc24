import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'

/** A side panel on a desk, a full sheet on a phone. Esc and a click beside it close it; focus returns. */
export function Drawer({
  title,
  lead,
  closeLabel,
  onClose,
  children,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/35 print:hidden" />
        <Dialog.Popup className="fixed inset-0 z-50 flex flex-col bg-paper shadow-xl sm:left-auto sm:w-120 sm:max-w-[92vw] lg:w-140 print:hidden">
          <header className="flex items-start gap-3 border-b border-line px-4 py-3">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="m-0 text-lg leading-snug font-semibold">
                {title}
              </Dialog.Title>
              {lead ? <div className="mt-0.5 text-sm text-muted">{lead}</div> : null}
            </div>
            <Dialog.Close
              aria-label={closeLabel}
              className="control inline-flex min-w-8 items-center justify-center rounded border border-transparent bg-transparent hover:bg-hover pointer-coarse:min-w-11"
            >
              <X aria-hidden size={18} />
            </Dialog.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-3">
            {children}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
