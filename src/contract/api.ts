import type { z } from 'zod'
import * as dossiers from './dossiers.ts'
import * as records from './records.ts'
import * as reference from './reference.ts'
import type { RouteName } from './routes.ts'
import * as session from './session.ts'

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
  listRecognitions: records.listRecognitions,
  recordRecognition: records.recordRecognition,
  listConfirmations: records.listConfirmations,
  confirmRule: records.confirmRule,
  readSettings: records.readSettings,
  issueOverlay: records.issueOverlay,
  declareFact: records.declareFact,
  stateNotApplicable: records.stateNotApplicable,
  listJournal: records.listJournal,
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
