import { board } from './en/board.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import type { Words } from './vi.ts'

export const en = { shell, signIn, board } satisfies Words
