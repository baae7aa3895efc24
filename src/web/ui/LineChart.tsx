export interface Line {
  readonly label: string
  readonly points: readonly { readonly x: number; readonly y: number; readonly isHollow: boolean }[]
}

const size = { width: 480, height: 190, left: 40, right: 14, top: 14, bottom: 24 }
const inks = ['#17202b', '#0b57d0', '#0b5a49', '#7a4b00']

/** Values over years with the level to be reached as a dashed line. Crisp in print; the words are in the label. */
export function LineChart({
  label,
  lines,
  target,
  targetLabel,
  hollowLabel,
  format,
}: {
  readonly label: string
  readonly lines: readonly Line[]
  readonly target: readonly { readonly x: number; readonly y: number }[]
  readonly targetLabel: string
  readonly hollowLabel: string
  readonly format: (value: number) => string
}) {
  const all = [...lines.flatMap(({ points }) => points), ...target]
  const { x, y, years, steps } = scales(all)
  const last = target.at(-1)
  return (
    <figure className="m-0">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={label}
        className="w-full"
      >
        <title>{label}</title>
        {steps.map((step) => (
          <g key={step}>
            <line
              x1={size.left}
              x2={size.width - size.right}
              y1={y(step)}
              y2={y(step)}
              stroke="#e6e9ee"
            />
            <text x={size.left - 6} y={y(step) + 4} textAnchor="end" fontSize="11" fill="#55606e">
              {format(step)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text
            key={year}
            x={x(year)}
            y={size.height - 7}
            textAnchor="middle"
            fontSize="11"
            fill="#55606e"
          >
            {year}
          </text>
        ))}
        <polyline
          points={target.map((one) => `${x(one.x)},${y(one.y)}`).join(' ')}
          fill="none"
          stroke="#a4161a"
          strokeWidth="1.5"
          strokeDasharray="5 4"
        />
        {lines.map((line, index) => (
          <Series
            key={line.label}
            line={line}
            ink={inks[index % inks.length] ?? '#17202b'}
            x={x}
            y={y}
            name={(point) =>
              `${line.label} ${point.x}: ${format(point.y)}${point.isHollow ? ` (${hollowLabel})` : ''}`.trim()
            }
          />
        ))}
      </svg>
      <figcaption className="flex flex-wrap gap-x-4 text-xs text-muted">
        {last ? (
          <span>
            <span
              aria-hidden
              className="mr-1.5 inline-block w-6 border-t-2 border-dashed border-brand align-middle"
            />
            {targetLabel} {format(last.y)}
          </span>
        ) : null}
        {lines.some(({ points }) => points.some(({ isHollow }) => isHollow)) ? (
          <span>
            <span aria-hidden>○</span> {hollowLabel}
          </span>
        ) : null}
      </figcaption>
    </figure>
  )
}

function Series({
  line,
  ink,
  x,
  y,
  name,
}: {
  readonly line: Line
  readonly ink: string
  readonly x: (year: number) => number
  readonly y: (value: number) => number
  readonly name: (point: Line['points'][number]) => string
}) {
  const last = line.points.at(-1)
  return (
    <g>
      <polyline
        points={line.points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')}
        fill="none"
        stroke={ink}
        strokeWidth="2"
      />
      {line.points.map((point) => (
        <circle
          key={`${point.x} ${point.y}`}
          cx={x(point.x)}
          cy={y(point.y)}
          r="3.5"
          fill={point.isHollow ? '#fff' : ink}
          stroke={ink}
          strokeWidth="2"
        >
          <title>{name(point)}</title>
        </circle>
      ))}
      {last && line.label ? (
        <text x={x(last.x)} y={y(last.y) + 16} textAnchor="end" fontSize="11" fill={ink}>
          {line.label}
        </text>
      ) : null}
    </g>
  )
}

function scales(all: readonly { readonly x: number; readonly y: number }[]) {
  const xs = all.map((point) => point.x)
  const ys = all.map((point) => point.y)
  const [first, last] = [Math.min(...xs), Math.max(...xs)]
  const step = niceStep(Math.max(...ys, 0) - Math.min(...ys, 0))
  const low = Math.floor(Math.min(...ys, 0) / step) * step
  const high = Math.ceil((Math.max(...ys) * 1.04) / step) * step || step
  const wide = size.width - size.left - size.right - 20
  const tall = size.height - size.top - size.bottom
  return {
    x: (year: number) => size.left + 10 + ((year - first) / Math.max(1, last - first)) * wide,
    y: (value: number) => size.top + (1 - (value - low) / (high - low)) * tall,
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    steps: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step),
  }
}

/** 1, 2 or 5 times a power of ten, so that some four lines stand on the chart. */
function niceStep(range: number): number {
  const rough = (range || 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power
}
