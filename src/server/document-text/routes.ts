import { api } from '#contract/api.ts'
import { paperCopy } from '#contract/search.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { mountFile } from '../platform/http/mount-file.ts'
import { acceptProposals } from './accept-proposals.ts'
import { listPaperReadings, readCopy, readPaperText } from './read-text.ts'
import { rereadPaper } from './reread-paper.ts'

export function documentTextRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listPaperReadings, listPaperReadings)
  mount(app, deps, api.readPaperText, readPaperText)
  mount(app, deps, api.rereadPaper, rereadPaper)
  mount(app, deps, api.acceptProposals, acceptProposals)
  mountFile(app, deps, paperCopy, readCopy)
}
