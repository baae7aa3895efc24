import { board } from './vi/board.ts'
import { gaps } from './vi/gaps.ts'
import { looks } from './vi/looks.ts'
import { panel } from './vi/panel.ts'
import { sentences } from './vi/sentences.ts'
import { shell } from './vi/shell.ts'
import { signIn } from './vi/sign-in.ts'

/** The web's own words, Vietnamese first. A feature adds its file under `vi/` and `en/` and a line in both. */
export const vi = { shell, signIn, looks, board, panel, sentences, gaps }
export type Words = typeof vi
