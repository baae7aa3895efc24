import { board } from './vi/board.ts'
import { looks } from './vi/looks.ts'
import { sentences } from './vi/sentences.ts'
import { shell } from './vi/shell.ts'
import type { viScreens } from './vi-screens.ts'

/** The words that the first look needs: the frame and the board. All other words: `vi-screens.ts`. */
export const vi = { shell, looks, board, sentences }

/** The web's own words. `vi-screens.ts` comes with the first screen that is opened after the board. */
export type Words = typeof vi & typeof viScreens
