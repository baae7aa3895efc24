import { Link } from '@tanstack/react-router'
import { Rejected } from '#contract/client.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords, type WordsOf } from '../words.tsx'

type Shell = WordsOf<'shell'>

/** Why nothing can be shown, in words that lead on: not there, not his to see, server gone, broken. */
export function Failure({
  error,
  again,
}: {
  readonly error: unknown
  readonly again?: () => void
}) {
  const words = useWords().shell
  const { title, text, alarm } = explain(error, words)
  return (
    <Notice
      title={title}
      tone={alarm ? 'alarm' : 'calm'}
      actions={
        <>
          {again ? <Button onClick={again}>{words.again}</Button> : null}
          <Link to="/" className={buttonClass()}>
            {words.toDossiers}
          </Link>
        </>
      }
    >
      {text}
    </Notice>
  )
}

function explain(error: unknown, words: Shell) {
  switch (error instanceof Rejected ? error.code : 'broken') {
    case 'not_found':
      return { title: words.notFoundTitle, text: words.notFound, alarm: false }
    case 'not_allowed':
      return { title: words.notAllowedTitle, text: words.notAllowed, alarm: false }
    case 'bad_input':
      return { title: words.badInputTitle, text: words.badInput, alarm: false }
    case 'not_signed_in':
      return { title: words.endedTitle, text: words.ended, alarm: false }
    case 'starting_up':
      return { title: words.startingTitle, text: words.starting, alarm: false }
    case 'unreachable':
    case 'database_away':
      return { title: words.unreachableTitle, text: words.unreachable, alarm: true }
    default:
      return { title: words.brokenTitle, text: words.broken, alarm: true }
  }
}
