/**
 * A number as somebody typed or pasted it. `doubtful`: a single dot may be the decimal point of another habit or set
 * thousands apart; both readings are given and a person chooses.
 */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'doubtful'; readonly decimal: number; readonly thousands: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong' }

const wrong = { kind: 'wrong' } as const

/**
 * Đọc số viết kiểu Việt Nam: comma for decimals, dots or spaces between thousands (`1.234,5`, `1 234,5`). Nothing is
 * guessed: `41.5` and a lone `1.234` are doubtful, anything else (units, letters, `1,234.5`) is wrong.
 */
export function parseNumber(typed: string): TypedNumber {
  const text = typed.trim().replace(/[−–]/g, '-')
  if (text === '') return { kind: 'empty' }
  const oneDot = /^(-?)(\d+)\.(\d+)$/.exec(text)
  if (oneDot) return doubtful(oneDot[1] ?? '', oneDot[2] ?? '', oneDot[3] ?? '')
  const plain = /^-?\d+(,\d+)?$/
  const grouped = /^-?\d{1,3}(?:(?:\.\d{3})+|(?:[ \u00a0\u202f]\d{3})+)(,\d+)?$/
  if (!plain.test(text) && !grouped.test(text)) return wrong
  return toNumber(text.replace(/[. \u00a0\u202f]/g, '').replace(',', '.'))
}

function doubtful(sign: string, whole: string, rest: string): TypedNumber {
  const decimal = toNumber(`${sign}${whole}.${rest}`)
  const thousands = toNumber(`${sign}${whole}${rest}`)
  if (decimal.kind !== 'number' || thousands.kind !== 'number') return wrong
  return { kind: 'doubtful', decimal: decimal.value, thousands: thousands.value }
}

/** More digits than a number can hold would change under the writer's hand: that is wrong, not rounded. */
function toNumber(
  plain: string,
): { readonly kind: 'number'; readonly value: number } | typeof wrong {
  const digits = plain.replace(/^-?0*|[.]/g, '')
  if (digits.length > 15) return wrong
  return { kind: 'number', value: Number(plain) + 0 }
}
