import type { Command } from './command.ts'

/** Every command, loaded only when it is called. One line each. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  account: () => import('./account.ts').then((m) => m.account),
  check: () => import('./check.ts').then((m) => m.check),
  conclusions: () => import('./conclusions.ts').then((m) => m.conclusions),
  evidence: () => import('./evidence.ts').then((m) => m.evidence),
  export: () => import('./export.ts').then((m) => m.exportCommand),
  gaps: () => import('./gaps.ts').then((m) => m.gaps),
  generate: () => import('./generate.ts').then((m) => m.generate),
  'import-table': () => import('./import-table.ts').then((m) => m.importTable),
  import: () => import('./import.ts').then((m) => m.importCommand),
  pack: () => import('./pack.ts').then((m) => m.pack),
  serve: () => import('./serve.ts').then((m) => m.serve),
  init: () => import('./init.ts').then((m) => m.init),
  backup: () => import('./backup.ts').then((m) => m.backup),
  restore: () => import('./restore.ts').then((m) => m.restore),
  verify: () => import('./verify.ts').then((m) => m.verify),
}
