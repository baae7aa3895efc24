import { Modal } from '../ui/Modal.tsx'
import { useWords } from '../words.tsx'
import { WayIn } from './WayIn.tsx'

/** The session ended in the middle of work: sign in over the page, which stays as it was. */
export function SessionEnded() {
  const words = useWords().shell
  return (
    <Modal title={words.endedTitle}>
      <p className="mt-1 mb-4 text-muted">{words.ended}</p>
      <WayIn onDone={() => undefined} />
    </Modal>
  )
}
