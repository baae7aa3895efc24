import { encode } from 'uqr'

/** Mã QR drawn as one path; black on white in any colour scheme, with its quiet zone. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 4 })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="h-52 w-52 border border-line bg-white"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
