import { api } from '#contract/api.ts'
import type { Deps } from '../platform/deps.ts'
import type { App } from '../platform/http/access.ts'
import { mount } from '../platform/http/mount.ts'
import { adoptEvidenceList } from '../settings/adopt-evidence-list.ts'
import { listDuplicates } from './duplicates.ts'
import { readEvidenceList } from './evidence-list.ts'
import { linkEvidence, unlinkEvidence } from './link-evidence.ts'
import { listEvidence } from './list-evidence.ts'
import { readListedDocuments } from './listed-documents.ts'
import { readEvidence } from './read-evidence.ts'
import { changeEvidence, registerEvidence } from './register-evidence.ts'
import { sendFile, sendPicture } from './send-file.ts'
import { stateEvidence } from './state-evidence.ts'
import { purgeEvidence, restoreEvidence, trashEvidence } from './trash-evidence.ts'

export function evidenceRoutes(app: App, deps: Deps): void {
  mount(app, deps, api.listEvidence, listEvidence)
  mount(app, deps, api.readEvidence, readEvidence)
  mount(app, deps, api.registerEvidence, registerEvidence)
  mount(app, deps, api.changeEvidence, changeEvidence)
  mount(app, deps, api.linkEvidence, linkEvidence)
  mount(app, deps, api.unlinkEvidence, unlinkEvidence)
  mount(app, deps, api.stateEvidence, stateEvidence)
  mount(app, deps, api.trashEvidence, trashEvidence)
  mount(app, deps, api.restoreEvidence, restoreEvidence)
  mount(app, deps, api.purgeEvidence, purgeEvidence)
  mount(app, deps, api.listDuplicates, listDuplicates)
  mount(app, deps, api.readEvidenceList, readEvidenceList)
  mount(app, deps, api.readListedDocuments, readListedDocuments)
  mount(app, deps, api.adoptEvidenceList, adoptEvidenceList)
  const paper = '/api/v1/dossiers/:dossier/evidence/:evidence'
  app.get(`${paper}/file`, (http) => sendFile(http, deps))
  app.get(`${paper}/picture`, (http) => sendPicture(http, deps))
}
