import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useSpeech } from '../speech.ts'
import { inputClass } from '../ui/Field.tsx'
import { useWords } from '../words.tsx'
import { findItems, type LinkItem, useLinkItems } from './items.ts'

const shown = 60

/** One of hundreds of criteria and indicators, by its number or by words without accents; all by keyboard. */
export function ItemPicker({
  label,
  hint,
  value,
  error,
  onChoose,
  allLabel,
}: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error?: string | undefined
  readonly onChoose: (item: string) => void
  /** What an empty field means, where one may choose nothing. */
  readonly allLabel?: string
}) {
  const id = useId()
  const items = useLinkItems()
  const speech = useSpeech()
  const [text, setText] = useState<string>()
  const [active, setActive] = useState(0)
  const chosen = items.find((one) => one.id === value)
  const found = useMemo(() => findItems(items, text ?? '').slice(0, shown), [items, text])
  const isOpen = text !== undefined
  const nameOf = (item: LinkItem) => `${speech.item[item.kind](item.number)}. ${item.name}`
  const choose = (item: LinkItem | undefined) => {
    if (item) onChoose(item.id)
    setText(undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      choose(found[active])
    }
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      setText(undefined)
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    if (!isOpen) setText('')
    else setActive(Math.max(0, Math.min(found.length - 1, active + step)))
  }
  return (
    <div className="relative grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? `${id}-${active}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        autoComplete="off"
        placeholder={allLabel ?? hint}
        title={hint}
        value={text ?? (chosen ? nameOf(chosen) : '')}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
          if (event.target.value === '' && allLabel) onChoose('')
        }}
        onBlur={() => setText(undefined)}
        onClick={() => !isOpen && setText('')}
        onKeyDown={onKeyDown}
        className={`${inputClass} ${error ? 'border-fail' : ''}`}
      />
      {isOpen ? (
        <Options id={id} label={label} found={found} active={active} onChoose={choose} />
      ) : null}
      {error ? (
        <span id={`${id}-error`} role="alert" className="text-sm font-medium text-fail">
          {error}
        </span>
      ) : null}
    </div>
  )
}

function Options({
  id,
  label,
  found,
  active,
  onChoose,
}: {
  readonly id: string
  readonly label: string
  readonly found: readonly LinkItem[]
  readonly active: number
  readonly onChoose: (item: LinkItem) => void
}) {
  const words = useWords().evidence
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector(`[id$="-${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={box}
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className="absolute top-full right-0 left-0 z-30 mt-1 max-h-72 overflow-y-auto rounded border border-line-strong bg-paper shadow-lg"
    >
      {found.length === 0 ? <p className="m-0 p-2 text-muted">{words.noItem}</p> : null}
      {found.map((item, index) => (
        <div
          key={item.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // Before the field loses the focus, which closes the list.
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(item)
          }}
          className="flex cursor-pointer gap-2 px-2 py-1.5 hover:bg-hover aria-selected:bg-hover"
        >
          <b className={`w-12 shrink-0 ${item.kind === 'criterion' ? '' : 'font-medium'}`}>
            {item.number}
          </b>
          <span className="min-w-0">
            {item.name}
            {item.standard ? <span className="text-sm text-muted"> · {item.standard}</span> : null}
          </span>
        </div>
      ))}
    </div>
  )
}
