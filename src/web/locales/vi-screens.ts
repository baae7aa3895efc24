import { gaps } from './vi/gaps.ts'
import { panel } from './vi/panel.ts'
import { signIn } from './vi/sign-in.ts'

/**
 * The words of all screens but the board, Vietnamese first. A feature adds its file under `vi/` and `en/`, a line here and
 * a line in `en.ts`; the entry route stays as light as it is.
 */
export const viScreens = { signIn, panel, gaps }
