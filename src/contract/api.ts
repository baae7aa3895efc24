import type { z } from 'zod'
import * as dossiers from './dossiers.ts'
import * as evidence from './evidence.ts'
import * as figures from './figures.ts'
import * as records from './records.ts'
import * as reference from './reference.ts'
import type { RouteName } from './routes.ts'
import * as search from './search.ts'
import * as session from './session.ts'
import * as sheets from './sheets.ts'

/** Every endpoint by name; `satisfies` keeps it complete against `routes`. */
export const api = {
  health: session.health,
  readSession: session.readSession,
  signIn: session.signIn,
  signOut: session.signOut,
  readSetup: session.readSetup,
  chooseTrialRole: session.chooseTrialRole,
  createAdministrator: session.createAdministrator,
  listDossiers: dossiers.listDossiers,
  proposePacks: dossiers.proposePacks,
  createDossier: dossiers.createDossier,
  readDossier: dossiers.readDossier,
  readReadiness: dossiers.readReadiness,
  readYears: dossiers.readYears,
  readItem: dossiers.readItem,
  listGaps: dossiers.listGaps,
  listReadings: records.listReadings,
  recordReading: records.recordReading,
  recordReadings: figures.recordReadings,
  chooseReading: figures.chooseReading,
  readEntry: figures.readEntry,
  readFigureHistory: figures.readFigureHistory,
  listMyFigures: sheets.listMyFigures,
  listSheets: sheets.listSheets,
  readSheet: sheets.readSheet,
  submitSheet: sheets.submitSheet,
  acceptSheets: sheets.acceptSheets,
  returnSheet: sheets.returnSheet,
  unlockSheet: sheets.unlockSheet,
  listDeadlines: sheets.listDeadlines,
  setDeadline: sheets.setDeadline,
  grantExtension: sheets.grantExtension,
  listRecognitions: records.listRecognitions,
  recordRecognition: records.recordRecognition,
  listConfirmations: records.listConfirmations,
  confirmRule: records.confirmRule,
  readSettings: records.readSettings,
  issueOverlay: records.issueOverlay,
  declareFact: records.declareFact,
  stateNotApplicable: records.stateNotApplicable,
  listJournal: records.listJournal,
  listEvidence: evidence.listEvidence,
  readEvidence: evidence.readEvidence,
  registerEvidence: evidence.registerEvidence,
  changeEvidence: evidence.changeEvidence,
  linkEvidence: evidence.linkEvidence,
  unlinkEvidence: evidence.unlinkEvidence,
  stateEvidence: evidence.stateEvidence,
  trashEvidence: evidence.trashEvidence,
  restoreEvidence: evidence.restoreEvidence,
  purgeEvidence: evidence.purgeEvidence,
  listDuplicates: evidence.listDuplicates,
  readEvidenceList: evidence.readEvidenceList,
  adoptEvidenceList: evidence.adoptEvidenceList,
  openUploads: evidence.openUploads,
  listUploads: evidence.listUploads,
  search: search.search,
  listPaperReadings: search.listPaperReadings,
  readPaperText: search.readPaperText,
  rereadPaper: search.rereadPaper,
  acceptProposals: search.acceptProposals,
  listPacks: reference.listPacks,
  readPack: reference.readPack,
  comparePacks: reference.comparePacks,
  listUnits: reference.listUnits,
  readUnit: reference.readUnit,
  listPeople: session.listPeople,
  addPerson: session.addPerson,
  grantRole: session.grantRole,
} satisfies Record<RouteName, unknown>

type Api = typeof api
export type Input<N extends RouteName> = z.input<Api[N]['input']>
export type Output<N extends RouteName> = z.output<Api[N]['output']>
