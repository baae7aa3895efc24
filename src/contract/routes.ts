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
  listRecognitions: { method: 'GET', path: '/dossiers/{dossier}/recognitions' },
  recordRecognition: { method: 'POST', path: '/dossiers/{dossier}/recognitions' },
  listConfirmations: { method: 'GET', path: '/dossiers/{dossier}/confirmations' },
  confirmRule: { method: 'POST', path: '/dossiers/{dossier}/confirmations' },
  readSettings: { method: 'GET', path: '/dossiers/{dossier}/settings' },
  issueOverlay: { method: 'POST', path: '/dossiers/{dossier}/overlays' },
  declareFact: { method: 'POST', path: '/dossiers/{dossier}/declarations' },
  stateNotApplicable: { method: 'POST', path: '/dossiers/{dossier}/statements' },
  listJournal: { method: 'GET', path: '/dossiers/{dossier}/journal' },

  listPacks: { method: 'GET', path: '/packs' },
  readPack: { method: 'GET', path: '/packs/{pack}' },
  comparePacks: { method: 'GET', path: '/packs/{pack}/differences' },
  listUnits: { method: 'GET', path: '/units' },
  readUnit: { method: 'GET', path: '/units/{unit}' },

  listPeople: { method: 'GET', path: '/people' },
  addPerson: { method: 'POST', path: '/people' },
  grantRole: { method: 'POST', path: '/people/{person}/grants' },
} as const satisfies Record<string, Route>

/** Answers that are files, with the same rights as the endpoint beside them. */
export const fileRoutes = {
  gapsWorkbook: { method: 'GET', path: '/dossiers/{dossier}/gaps.xlsx' },
} as const satisfies Record<string, Route>

/** Answers that are streams of events (`text/event-stream`), with the same rights as the endpoint beside them. */
export const eventRoutes = {
  watchDossier: { method: 'GET', path: '/dossiers/{dossier}/events' },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes

export function routeOf(name: RouteName): Route {
  return routes[name]
}
