import type { Choice } from './grid-model.ts'

/** The answers that a cell offers, under it. */
export function ChoiceList({
  id,
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly id: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: number
  readonly onChoose: (choice: Choice) => void
}) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="absolute z-40 mt-0.5 min-w-40 rounded border border-line-strong bg-paper py-1 shadow-lg"
    >
      {choices.map((choice, index) => (
        <div
          key={choice.text}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onMouseDown={(event) => {
            event.preventDefault()
            event.stopPropagation()
            onChoose(choice)
          }}
          className={`cursor-pointer px-2 py-1 text-sm whitespace-nowrap ${index === chosen ? 'bg-[#d6e4fb]' : 'hover:bg-hover'}`}
        >
          {choice.label}
        </div>
      ))}
    </div>
  )
}
