/** A decimal as whole digits over a power of ten: exact where binary fractions are not. */
interface Scaled {
  readonly digits: bigint
  readonly scale: number
}

/**
 * The sign of `a × b − c × d`, exact for decimals as people write them (41.5, 0.1): nothing is rounded before it
 * is compared.
 */
export function compareProducts(a: number, b: number, c: number, d: number): -1 | 0 | 1 {
  const left = a * b
  const right = c * d
  // Each product is off by some 1e-16 of itself at most: a wider distance has a certain sign.
  const distance = left - right
  if (Math.abs(distance) > 1e-12 * Math.max(Math.abs(left), Math.abs(right)))
    return distance < 0 ? -1 : 1
  const isWhole = Number.isSafeInteger(left) && Number.isSafeInteger(right)
  if (isWhole && [a, b, c, d].every(Number.isSafeInteger)) return compareWhole(left, right)
  return compareScaled(multiply(scaled(a), scaled(b)), multiply(scaled(c), scaled(d)))
}

/** The sum of decimals as people write them: 0.1 + 0.2 is 0.3. */
export function sumOf(values: readonly number[]): number {
  const all = values.map(scaled)
  const scale = Math.max(0, ...all.map((one) => one.scale))
  const digits = all.reduce((n, one) => n + one.digits * 10n ** BigInt(scale - one.scale), 0n)
  return Number(`${digits}e-${scale}`)
}

function compareWhole(left: number, right: number): -1 | 0 | 1 {
  return left < right ? -1 : left > right ? 1 : 0
}

function compareScaled(left: Scaled, right: Scaled): -1 | 0 | 1 {
  const scale = Math.max(left.scale, right.scale)
  const a = left.digits * 10n ** BigInt(scale - left.scale)
  const b = right.digits * 10n ** BigInt(scale - right.scale)
  return a < b ? -1 : a > b ? 1 : 0
}

function multiply(a: Scaled, b: Scaled): Scaled {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** From the shortest text that reads back as the same number. */
function scaled(value: number): Scaled {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}
