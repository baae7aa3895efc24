import type { Route } from './endpoint.ts'
import { firstRoutes } from './first-routes.ts'

/** Method and path of every endpoint, without schemas, so that the browser need not carry zod. */
export const routes = {
  ...firstRoutes,
  health: { method: 'GET', path: '/health' },
  signIn: { method: 'POST', path: '/session' },
  chooseTrialRole: { method: 'POST', path: '/trial/session' },
  createAdministrator: { method: 'POST', path: '/setup/administrator' },

  proposePacks: { method: 'GET', path: '/proposal' },
  createDossier: { method: 'POST', path: '/dossiers' },
  readItem: { method: 'GET', path: '/dossiers/{dossier}/items/{item}' },
  listReadings: { method: 'GET', path: '/dossiers/{dossier}/readings' },
  recordReading: { method: 'POST', path: '/dossiers/{dossier}/readings' },
  recordReadings: { method: 'POST', path: '/dossiers/{dossier}/readings/batch' },
  chooseReading: { method: 'POST', path: '/dossiers/{dossier}/readings/choice' },
  readEntry: { method: 'GET', path: '/dossiers/{dossier}/entry' },
  readFigureHistory: { method: 'GET', path: '/dossiers/{dossier}/figure-history' },
  listMyFigures: { method: 'GET', path: '/dossiers/{dossier}/my-figures' },
  listSheets: { method: 'GET', path: '/dossiers/{dossier}/sheets' },
  readSheet: { method: 'GET', path: '/dossiers/{dossier}/sheet' },
  submitSheet: { method: 'POST', path: '/dossiers/{dossier}/sheets/submission' },
  acceptSheets: { method: 'POST', path: '/dossiers/{dossier}/sheets/acceptance' },
  returnSheet: { method: 'POST', path: '/dossiers/{dossier}/sheets/return' },
  unlockSheet: { method: 'POST', path: '/dossiers/{dossier}/sheets/reopening' },
  listDeadlines: { method: 'GET', path: '/dossiers/{dossier}/deadlines' },
  setDeadline: { method: 'POST', path: '/dossiers/{dossier}/deadlines' },
  grantExtension: { method: 'POST', path: '/dossiers/{dossier}/extensions' },
  listRecognitions: { method: 'GET', path: '/dossiers/{dossier}/recognitions' },
  recordRecognition: { method: 'POST', path: '/dossiers/{dossier}/recognitions' },
  listConfirmations: { method: 'GET', path: '/dossiers/{dossier}/confirmations' },
  confirmRule: { method: 'POST', path: '/dossiers/{dossier}/confirmations' },
  readSettings: { method: 'GET', path: '/dossiers/{dossier}/settings' },
  issueOverlay: { method: 'POST', path: '/dossiers/{dossier}/overlays' },
  declareFact: { method: 'POST', path: '/dossiers/{dossier}/declarations' },
  stateNotApplicable: { method: 'POST', path: '/dossiers/{dossier}/statements' },
  listJournal: { method: 'GET', path: '/dossiers/{dossier}/journal' },
  listInstallationJournal: { method: 'GET', path: '/journal' },
  readSystem: { method: 'GET', path: '/system' },
  backUpNow: { method: 'POST', path: '/system/backups' },
  checkJournal: { method: 'GET', path: '/journal/check' },

  listLists: { method: 'GET', path: '/dossiers/{dossier}/lists' },
  readList: { method: 'GET', path: '/dossiers/{dossier}/lists/{list}' },
  putList: { method: 'PUT', path: '/dossiers/{dossier}/lists/{list}' },
  removeList: { method: 'DELETE', path: '/dossiers/{dossier}/lists/{list}' },
  saveListRows: { method: 'POST', path: '/dossiers/{dossier}/lists/{list}/rows' },
  submitList: { method: 'POST', path: '/dossiers/{dossier}/lists/{list}/submission' },
  decideList: { method: 'POST', path: '/dossiers/{dossier}/lists/{list}/decision' },
  tryListTable: { method: 'POST', path: '/dossiers/{dossier}/lists/{list}/table' },
  readArchive: { method: 'GET', path: '/dossiers/{dossier}/archive' },
  readArchiveYear: { method: 'GET', path: '/dossiers/{dossier}/archive/{unit}' },

  listEvidence: { method: 'GET', path: '/dossiers/{dossier}/evidence' },
  readEvidence: { method: 'GET', path: '/dossiers/{dossier}/evidence/{evidence}' },
  registerEvidence: { method: 'POST', path: '/dossiers/{dossier}/evidence' },
  changeEvidence: { method: 'PUT', path: '/dossiers/{dossier}/evidence/{evidence}' },
  linkEvidence: { method: 'POST', path: '/dossiers/{dossier}/evidence-links' },
  unlinkEvidence: {
    method: 'DELETE',
    path: '/dossiers/{dossier}/evidence/{evidence}/links/{link}',
  },
  stateEvidence: { method: 'POST', path: '/dossiers/{dossier}/evidence-states' },
  trashEvidence: { method: 'POST', path: '/dossiers/{dossier}/evidence/{evidence}/trash' },
  restoreEvidence: { method: 'POST', path: '/dossiers/{dossier}/evidence/{evidence}/restore' },
  purgeEvidence: { method: 'DELETE', path: '/dossiers/{dossier}/evidence/{evidence}' },
  listDuplicates: { method: 'GET', path: '/dossiers/{dossier}/evidence-duplicates' },
  readEvidenceList: { method: 'GET', path: '/dossiers/{dossier}/evidence-list' },
  adoptEvidenceList: { method: 'POST', path: '/dossiers/{dossier}/evidence-list' },
  openUploads: { method: 'POST', path: '/dossiers/{dossier}/uploads' },
  listUploads: { method: 'GET', path: '/dossiers/{dossier}/uploads' },

  search: { method: 'GET', path: '/dossiers/{dossier}/search' },
  listPaperReadings: { method: 'GET', path: '/dossiers/{dossier}/paper-readings' },
  readPaperText: { method: 'GET', path: '/dossiers/{dossier}/evidence/{evidence}/text' },
  rereadPaper: { method: 'POST', path: '/dossiers/{dossier}/evidence/{evidence}/text' },
  acceptProposals: { method: 'POST', path: '/dossiers/{dossier}/evidence/{evidence}/proposals' },

  listPacks: { method: 'GET', path: '/packs' },
  readPack: { method: 'GET', path: '/packs/{pack}' },
  comparePacks: { method: 'GET', path: '/packs/{pack}/differences' },
  listUnits: { method: 'GET', path: '/units' },
  readUnit: { method: 'GET', path: '/units/{unit}' },

  listPeople: { method: 'GET', path: '/people' },
  addPerson: { method: 'POST', path: '/people' },
  grantRole: { method: 'POST', path: '/people/{person}/grants' },
  invitePerson: { method: 'POST', path: '/people/invitations' },
  importPeople: { method: 'POST', path: '/people/import' },
  listPlaces: { method: 'GET', path: '/people/places' },
  listAbsences: { method: 'GET', path: '/people/absences' },
  changePerson: { method: 'PUT', path: '/people/{person}' },
  makeLink: { method: 'POST', path: '/people/{person}/links' },
  setActive: { method: 'POST', path: '/people/{person}/active' },
  endGrant: { method: 'DELETE', path: '/people/{person}/grants/{grant}' },
  endPersonSessions: { method: 'DELETE', path: '/people/{person}/sessions' },
  resetTotp: { method: 'DELETE', path: '/people/{person}/totp' },
  linkDirectory: { method: 'PUT', path: '/people/{person}/directory' },
  substitutePerson: { method: 'POST', path: '/people/{person}/absences' },
  listSecurityEvents: { method: 'GET', path: '/security-events' },

  readAccount: { method: 'GET', path: '/account' },
  changeProfile: { method: 'PUT', path: '/account/profile' },
  changePassword: { method: 'PUT', path: '/account/password' },
  confirmPassword: { method: 'POST', path: '/session/confirmation' },
  beginTotp: { method: 'POST', path: '/account/totp' },
  turnOnTotp: { method: 'PUT', path: '/account/totp' },
  turnOffTotp: { method: 'DELETE', path: '/account/totp' },
  renewRecoveryCodes: { method: 'POST', path: '/account/recovery-codes' },
  endSession: { method: 'DELETE', path: '/account/sessions/{session}' },
  endOtherSessions: { method: 'DELETE', path: '/account/sessions' },
  listColleagues: { method: 'GET', path: '/account/colleagues' },
  stateAbsence: { method: 'POST', path: '/account/absences' },
  endAbsence: { method: 'DELETE', path: '/absences/{absence}' },
  askReset: { method: 'POST', path: '/links/asked' },
  readLink: { method: 'POST', path: '/links/read' },
  openLink: { method: 'POST', path: '/links/opened' },
  finishSignIn: { method: 'POST', path: '/session/second-step' },
  startDirectory: { method: 'POST', path: '/directories/{provider}/sign-in' },
  finishDirectory: { method: 'POST', path: '/session/directory' },
} as const satisfies Record<string, Route>

/** Answers that are files, with the same rights as the endpoint beside them. */
export const fileRoutes = {
  gapsWorkbook: { method: 'GET', path: '/dossiers/{dossier}/gaps.xlsx' },
  listWorkbook: { method: 'GET', path: '/dossiers/{dossier}/lists/{list}/rows.xlsx' },
  journalWorkbook: { method: 'GET', path: '/dossiers/{dossier}/journal.xlsx' },
  evidenceFile: { method: 'GET', path: '/dossiers/{dossier}/evidence/{evidence}/file' },
  evidencePicture: { method: 'GET', path: '/dossiers/{dossier}/evidence/{evidence}/picture' },
  paperCopy: { method: 'GET', path: '/dossiers/{dossier}/evidence/{evidence}/copy.pdf' },
} as const satisfies Record<string, Route>

/** Answers that are streams of events (`text/event-stream`), with the same rights as the endpoint beside them. */
export const eventRoutes = {
  watchDossier: { method: 'GET', path: '/dossiers/{dossier}/events' },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes

export function routeOf(name: RouteName): Route {
  return routes[name]
}
