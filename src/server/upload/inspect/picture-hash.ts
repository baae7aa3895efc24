/** Width and height of the grey picture that the hash is taken of. */
export const side = 32
const kept = 8

/** cos((2x+1)uπ/2n) for u < 8. */
const waves = Array.from({ length: kept }, (_, u) =>
  Array.from({ length: side }, (_x, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * side))),
)

/**
 * Dấu ảnh: 64 bits of how a picture's large shapes lie, as 16 hexadecimal digits. Two pictures that differ in at most 10
 * bits are probably the same, in at most 4 surely, whatever their size, brightness or compression.
 */
export function pictureHash(grey: Uint8Array): string {
  const waved = waves.flatMap((vertical) => waves.map((across) => strength(grey, vertical, across)))
  // The first is only how bright the whole is.
  const median = waved.slice(1).sort((a, b) => a - b)[(kept * kept - 2) / 2] ?? 0
  const bits = waved.map((value) => (value > median ? '1' : '0')).join('')
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}

function strength(
  grey: Uint8Array,
  vertical: readonly number[],
  across: readonly number[],
): number {
  let sum = 0
  for (const [y, down] of vertical.entries())
    for (const [x, right] of across.entries()) sum += (grey[y * side + x] ?? 0) * down * right
  return sum
}
