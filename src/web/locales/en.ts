import { board } from './en/board.ts'
import { gaps } from './en/gaps.ts'
import { looks } from './en/looks.ts'
import { panel } from './en/panel.ts'
import { sentences } from './en/sentences.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import type { Words } from './vi.ts'

export const en = { shell, signIn, looks, board, panel, sentences, gaps } satisfies Words
