import { actAs } from './access/act-as.ts'
import { authorize } from './access/authorize.ts'
import { accountRoutes } from './account/routes.ts'
import { archiveRoutes } from './archive/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { confirmationRoutes } from './confirmation/routes.ts'
import { documentTextRoutes } from './document-text/routes.ts'
import { dossierRoutes } from './dossier/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { journalRoutes } from './journal/routes.ts'
import { listRoutes } from './list/routes.ts'
import { directoryRoutes } from './oidc/routes.ts'
import { organisationRoutes } from './organisation/routes.ts'
import { packRoutes } from './pack/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import type { Deps } from './platform/deps.ts'
import type { Access, App } from './platform/http/access.ts'
import { readingRoutes } from './reading/routes.ts'
import { recognitionRoutes } from './recognition/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { sessionRoutes } from './session/routes.ts'
import { identify } from './session/sessions.ts'
import { settingsRoutes } from './settings/routes.ts'
import { sheetRoutes } from './sheet/routes.ts'
import { systemRoutes } from './system/routes.ts'
import { tableRoutes } from './table/routes.ts'
import { unitRoutes } from './unit/routes.ts'
import { uploadRoutes } from './upload/routes.ts'

/** Who asks and what they may: given to every request. */
export const access: Access = { identify, authorize, actAs }

/** Every endpoint of the contract but `health`, which the platform answers itself. One line each feature. */
export function mountFeatures(app: App, deps: Deps): void {
  sessionRoutes(app, deps)
  accountRoutes(app, deps)
  directoryRoutes(app, deps)
  peopleRoutes(app, deps)
  dossierRoutes(app, deps)
  readingRoutes(app, deps)
  sheetRoutes(app, deps)
  recognitionRoutes(app, deps)
  confirmationRoutes(app, deps)
  settingsRoutes(app, deps)
  searchRoutes(app, deps)
  documentTextRoutes(app, deps)
  packRoutes(app, deps)
  unitRoutes(app, deps)
  evidenceRoutes(app, deps)
  uploadRoutes(app, deps)
  tableRoutes(app, deps)
  journalRoutes(app, deps)
  listRoutes(app, deps)
  archiveRoutes(app, deps)
  organisationRoutes(app, deps)
  calendarRoutes(app, deps)
  systemRoutes(app, deps)
}
