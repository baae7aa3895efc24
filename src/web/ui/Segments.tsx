export interface Segment {
  readonly value: string
  readonly label: string
}

/** One of a few views of the same thing. */
export function Segments({
  label,
  segments,
  value,
  onChoose,
}: {
  readonly label: string
  readonly segments: readonly Segment[]
  readonly value: string
  readonly onChoose: (value: string) => void
}) {
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap border-0 p-0">
      <legend className="sr-only">{label}</legend>
      {segments.map((one) => (
        <button
          key={one.value}
          type="button"
          aria-pressed={one.value === value}
          onClick={() => onChoose(one.value)}
          className="control -ml-px border border-line-strong bg-paper px-3 first:rounded-l last:rounded-r hover:bg-hover aria-pressed:bg-ink aria-pressed:font-medium aria-pressed:text-white"
        >
          {one.label}
        </button>
      ))}
    </fieldset>
  )
}
