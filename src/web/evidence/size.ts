import { number } from '../format.ts'

const steps = ['byte', 'KB', 'MB', 'GB'] as const

/** 1536 → `1,5 KB`; as officials' own programs say it. */
export function size(bytes: number): string {
  const step = Math.min(3, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  return `${number(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)} ${steps[step]}`
}
