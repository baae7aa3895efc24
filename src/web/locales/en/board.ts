import type { board as vi } from '../vi/board.ts'

export const board = {
  title: 'Progress overview',
} satisfies typeof vi
