import { Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../words.tsx'

/** No such page. */
export function Lost() {
  const words = useWords().shell
  return (
    <div className="mx-auto max-w-2xl p-4">
      <Notice
        title={words.lostTitle}
        actions={
          <Link to="/" className={buttonClass()}>
            {words.toDossiers}
          </Link>
        }
      >
        {words.lost}
      </Notice>
    </div>
  )
}
