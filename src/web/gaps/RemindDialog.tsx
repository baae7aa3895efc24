import { useMemo, useRef, useState } from 'react'
import { useDossier } from '../dossier.ts'
import { useSpeech } from '../speech.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/Check.tsx'
import { Modal } from '../ui/Modal.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { useWords } from '../words.tsx'
import type { GapGroup } from './gap-groups.ts'
import { linesOf } from './gap-lines.ts'
import { type Gaps, partiesOf } from './gap-lists.ts'
import { reminderText, type Voice } from './reminder.ts'

const voices: readonly Voice[] = ['phong', 'ubnd']

/** Lời đôn đốc of one body: two ways to say it, both only to be copied. */
export function RemindDialog({
  group,
  list,
  name,
  onClose,
}: {
  readonly group: GapGroup
  readonly list: Gaps
  readonly name: string
  readonly onClose: () => void
}) {
  const words = useWords().gaps
  const speech = useSpeech()
  const dossier = useDossier().data
  const [voice, setVoice] = useState<Voice>('phong')
  const parties = dossier && partiesOf(group.key, name, dossier)
  const text = useMemo(() => {
    const lines = linesOf(group.gaps, {
      labels: list.labels,
      unitName: speech.unitName,
      on: list.on,
    })
    return parties ? reminderText(lines, { ...parties, on: list.on }, voice) : ''
  }, [group, list, speech, parties, voice])
  return (
    <Modal title={words.remindTitle(name)} onClose={onClose}>
      <div className="mt-1 grid gap-3">
        <p className="m-0 text-muted">{words.remindHint}</p>
        <fieldset className="m-0 grid border-0 p-0">
          <legend className="p-0 font-medium">{words.voice}</legend>
          {voices.map((one) => (
            <Check
              key={one}
              type="radio"
              name="voice"
              label={words.voices[one][0]}
              hint={words.voices[one][1]}
              checked={voice === one}
              onChange={() => setVoice(one)}
            />
          ))}
          {parties?.vertical ? (
            <p className="m-0 text-sm text-muted">{words.verticalHint}</p>
          ) : null}
        </fieldset>
        <CopyText text={text} />
      </div>
    </Modal>
  )
}

function CopyText({ text }: { readonly text: string }) {
  const words = useWords().gaps
  const area = useRef<HTMLTextAreaElement>(null)
  const [state, setState] = useState<'copied' | 'failed'>()
  const copy = () => {
    const failed = () => {
      setState('failed')
      area.current?.select()
    }
    if (!navigator.clipboard) failed()
    else navigator.clipboard.writeText(text).then(() => setState('copied'), failed)
  }
  return (
    <>
      <TextArea label={words.text} ref={area} lang="vi" readOnly rows={12} value={text} />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" onClick={copy}>
          {words.copy}
        </Button>
        <span role="status" className={state === 'failed' ? 'text-fail' : 'text-done-ink'}>
          {state === 'copied' ? words.copied : state === 'failed' ? words.copyFailed : ''}
        </span>
      </div>
    </>
  )
}
