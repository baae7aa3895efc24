import type { Route } from './endpoint.ts'

/** What the first look asks for: all that the browser carries from the start. The others come with the first call of one. */
export const firstRoutes = {
  readSession: { method: 'GET', path: '/session' },
  signOut: { method: 'DELETE', path: '/session' },
  readSetup: { method: 'GET', path: '/setup' },
  listDossiers: { method: 'GET', path: '/dossiers' },
  readDossier: { method: 'GET', path: '/dossiers/{dossier}' },
  readReadiness: { method: 'GET', path: '/dossiers/{dossier}/readiness' },
  readYears: { method: 'GET', path: '/dossiers/{dossier}/years' },
  listGaps: { method: 'GET', path: '/dossiers/{dossier}/gaps' },
} as const satisfies Record<string, Route>
