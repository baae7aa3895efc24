import { Tag, type TagTone } from '../ui/Tag.tsx'
import { useWords } from '../words.tsx'
import type { ListView } from './list-desk.ts'

const tones: Readonly<Record<ListView['standing']['state'], TagTone>> = {
  notBegun: 'unset',
  incomplete: 'warn',
  complete: 'calm',
  accepted: 'done',
}

/** How a list stands, in words. */
export function StateTag({ standing }: { readonly standing: ListView['standing'] }) {
  const words = useWords().lists
  const text =
    standing.isSent && standing.state === 'complete' ? words.sent : words.states[standing.state]
  return (
    <Tag tone={tones[standing.state]}>
      {standing.state === 'incomplete' ? `${text}, ${words.missing(standing.missing)}` : text}
    </Tag>
  )
}
