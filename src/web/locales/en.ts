import { board } from './en/board.ts'
import { looks } from './en/looks.ts'
import { sentences } from './en/sentences.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import type { Words } from './vi.ts'

export const en = { shell, signIn, board, sentences } satisfies Words
