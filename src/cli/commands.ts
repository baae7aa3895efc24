import type { Command } from './command.ts'

/** Every command, loaded only when it is called. One line each. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: () => import('./check.ts').then((m) => m.check),
  gaps: () => import('./gaps.ts').then((m) => m.gaps),
  generate: () => import('./generate.ts').then((m) => m.generate),
  pack: () => import('./pack.ts').then((m) => m.pack),
  serve: () => import('./serve.ts').then((m) => m.serve),
  verify: () => import('./verify.ts').then((m) => m.verify),
}
