const digits = ['Không', 'Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín'] as const

/** A whole number from 1 to 999 in Vietnamese words, for names that nobody takes for a real place: `Hai Mươi Mốt`. */
export function inWords(value: number): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  if (hundreds === 0) return tens(rest)
  if (rest === 0) return `${digits[hundreds]} Trăm`
  const below = rest < 10 ? `Linh ${digits[rest]}` : tens(rest)
  return `${digits[hundreds]} Trăm ${below}`
}

function tens(value: number): string {
  const ten = Math.floor(value / 10)
  const unit = value % 10
  if (ten === 0) return digits[unit] ?? ''
  const head = ten === 1 ? 'Mười' : `${digits[ten]} Mươi`
  return unit === 0 ? head : `${head} ${lastDigit(ten, unit)}`
}

function lastDigit(ten: number, unit: number): string {
  if (unit === 5) return 'Lăm'
  if (unit === 1 && ten > 1) return 'Mốt'
  return digits[unit] ?? ''
}
